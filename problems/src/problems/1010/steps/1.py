def magnon_matrix(k, pairs, offsets, exchange, sigma, spin, anisotropy):
    '''Hamiltonian matrix of the magnons of a collinear magnet.
    Inputs:
    k: wave vector in reciprocal lattice units, 1D array of float of length d
    pairs: sublattices (a, b) that each bond joins, 2D array of int with shape (m, 2)
    offsets: cell of the bond's second spin relative to the first, 2D array of int with shape (m, d)
    exchange: exchange constant J of each bond, 1D array of float of length m
    sigma: directions of the ordered spins, 1D array of int (1 or -1) of length n
    spin: spin length S, float
    anisotropy: easy-axis anisotropy D, float
    Outputs:
    h: matrix [[A, B], [B, A]], 2D array of complex with shape (2*n, 2*n)
    '''
    n = len(sigma)
    A = np.eye(n, dtype=complex) * (2 * anisotropy * spin)
    B = np.zeros((n, n), dtype=complex)
    for (a, b), cell, J in zip(pairs, offsets, exchange):
        alignment = sigma[a] * sigma[b]
        A[a, a] -= J * spin * alignment
        A[b, b] -= J * spin * alignment
        block = A if alignment > 0 else B
        hop = J * spin * np.exp(2j * np.pi * np.dot(k, cell))
        block[a, b] += hop
        block[b, a] += np.conj(hop)
    h = np.block([[A, B], [B, A]])
    return h
