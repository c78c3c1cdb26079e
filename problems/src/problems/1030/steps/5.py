def scan_chromosome(positions, codes, phenotype, covariates, spacing=1.0, error=0.001, drop=1.5):
    '''LOD curve of a chromosome at and between the markers, with peak and support interval.
    Inputs:
    positions: positions of the markers in centimorgan, ascending, 1D array of float of length k
    codes: marker data, 2D array of int with shape (n, k)
    phenotype: values of the trait, NaN if missing, 1D array of float of length n
    covariates: further covariates, 2D array of float with shape (n, c)
    spacing: greatest distance of neighbouring positions of the scan in centimorgan, float
    error: probability that a genotype is misread, float
    drop: by how much the LOD falls at the ends of the interval, float
    Outputs:
    grid: positions of the scan, 1D array of float
    lod: LOD scores, 1D array of float of the length of grid
    interval: tuple of floats (peak, left, right)
    '''
    positions = np.asarray(positions, dtype=float)
    grid, columns = [positions[0]], [0]
    for a, b in zip(positions[:-1], positions[1:]):
        parts = max(1, int(np.ceil((b - a) / spacing - 1e-9)))
        grid.extend(a + (b - a) * np.arange(1, parts) / parts)
        grid.append(b)
        columns.append(len(grid) - 1)
    grid = np.array(grid)
    data = np.zeros((len(codes), len(grid)), dtype=int)
    data[:, columns] = codes
    p = genotype_probabilities(data, genotype_transitions(grid), error)
    lod = haley_knott(phenotype, p, covariates)
    return grid, lod, support_interval(grid, lod, drop)
