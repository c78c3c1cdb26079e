def mueller_of_mixture(jones, weights):
    '''Mueller matrix of an incoherent mixture of Jones matrices.
    Inputs:
    jones: Jones matrices, 3D array of complex with shape (m, 2, 2)
    weights: weight of each Jones matrix, 1D array of float of length m
    Outputs:
    M: Mueller matrix, 2D array of float with shape (4, 4)
    '''
    pauli = np.array([[[1, 0], [0, 1]], [[1, 0], [0, -1]], [[0, 1], [1, 0]], [[0, -1j], [1j, 0]]])
    jones = np.asarray(jones, dtype=complex)
    turned = np.einsum("kab,jbc,kdc->kjad", jones, pauli, jones.conj())
    M = np.einsum("k,ida,kjad->ij", np.asarray(weights), pauli, turned).real / 2
    return M
