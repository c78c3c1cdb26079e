def haley_knott(phenotype, p, covariates):
    '''LOD scores of Haley-Knott regression.
    Inputs:
    phenotype: values of the trait, NaN if missing, 1D array of float of length n
    p: probabilities of AA, AB, BB, 3D array of float with shape (n, k, 3)
    covariates: further covariates, 2D array of float with shape (n, c), c may be 0
    Outputs:
    lod: LOD score at each position, 1D array of float of length k
    '''
    phenotype, p = np.asarray(phenotype, dtype=float), np.asarray(p)
    known = ~np.isnan(phenotype)
    y, p = phenotype[known], p[known]
    null = np.column_stack([np.ones(len(y)), np.asarray(covariates)[known]])

    def residual(X):
        return np.sum((y - X @ np.linalg.lstsq(X, y, rcond=1e-10)[0]) ** 2)

    before = residual(null)
    lod = np.zeros(p.shape[1])
    if before < 1e-20:
        return lod
    for t in range(p.shape[1]):
        full = np.column_stack([null, p[:, t, 2] - p[:, t, 0], p[:, t, 1]])
        lod[t] = len(y) / 2 * np.log10(before / residual(full))
    return lod
