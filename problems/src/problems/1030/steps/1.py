def genotype_transitions(positions, mapping="haldane"):
    '''Transition probabilities of genotypes between neighbouring positions in an intercross.
    Inputs:
    positions: positions in centimorgan, ascending, 1D array of float of length k
    mapping: map function, str, 'haldane' or 'kosambi'
    Outputs:
    T: transition matrices, from row to column, order AA, AB, BB, 3D array of float with shape
       (k - 1, 3, 3)
    '''
    d = np.diff(np.asarray(positions, dtype=float)) / 100
    if mapping == "haldane":
        r = (1 - np.exp(-2 * d)) / 2
    else:
        r = np.tanh(2 * d) / 2
    q = 1 - r
    T = np.empty((len(d), 3, 3))
    T[:, 0, 0] = T[:, 2, 2] = q**2
    T[:, 0, 1] = T[:, 2, 1] = 2 * r * q
    T[:, 0, 2] = T[:, 2, 0] = r**2
    T[:, 1, 0] = T[:, 1, 2] = r * q
    T[:, 1, 1] = q**2 + r**2
    return T
