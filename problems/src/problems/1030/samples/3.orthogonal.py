def haley_knott(phenotype, p, covariates):
    # Residuals of residuals: an orthonormal basis grows column by column.
    keep = np.isfinite(phenotype)
    y = np.asarray(phenotype, dtype=float)[keep]
    n = len(y)

    def grow(basis, columns):
        basis = list(basis)
        for column in columns:
            rest = np.array(column, dtype=float)
            size = np.linalg.norm(rest)
            for _ in range(2):
                for q in basis:
                    rest = rest - q * (q @ rest)
            if np.linalg.norm(rest) > 1e-9 * size:
                basis.append(rest / np.linalg.norm(rest))
        return basis

    def rss(basis):
        rest = y.copy()
        for q in basis:
            rest = rest - q * (q @ rest)
        return rest @ rest

    null = grow([], [np.ones(n), *np.asarray(covariates)[keep].T])
    base = rss(null)
    scores = []
    for t in range(p.shape[1]):
        q = p[keep, t]
        full = grow(null, [q[:, 2] - q[:, 0], q[:, 1]])
        scores.append(0.0 if base < 1e-20 else n * np.log10(base / rss(full)) / 2)
    return np.array(scores)
