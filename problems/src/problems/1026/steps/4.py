def cumulative_overlap(coords_a, coords_b, cutoff, n_modes):
    '''Cumulative overlap of a conformational change with the softest modes of a network.
    Inputs:
    coords_a: positions in the first structure in angstrom, 2D array of float with shape (n, 3)
    coords_b: positions in the second structure in angstrom, 2D array of float with shape (n, 3)
    cutoff: largest distance of atoms joined by a spring in angstrom, float
    n_modes: number of modes, int
    Outputs:
    cumulative: overlaps of the softest 1, ..., n_modes modes, 1D array of float of length n_modes
    '''
    moved, rmsd = superpose(coords_b, coords_a, np.ones(len(coords_a)))
    cumulative = np.zeros(n_modes)
    if rmsd < 1e-10:
        return cumulative
    change = (moved - coords_a).ravel()
    values, modes = np.linalg.eigh(anm_hessian(coords_a, cutoff, 1.0))
    modes = modes[:, values > 1e-6 * values[-1]][:, :n_modes]
    found = (change @ modes) ** 2 / (change @ change)
    # Missing modes explain nothing more.
    cumulative[: len(found)] = found
    return np.sqrt(np.cumsum(cumulative))
