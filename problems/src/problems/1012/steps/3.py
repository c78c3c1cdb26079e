def cloude_filter(M):
    '''Physical part of a Mueller matrix and the eigenvalues of its coherency matrix.
    Inputs:
    M: Mueller matrix, 2D array of float with shape (4, 4)
    Outputs:
    filtered: Mueller matrix without the parts of negative eigenvalues, 2D array of float
              with shape (4, 4)
    eigenvalues: eigenvalues of the coherency matrix in descending order, before filtering,
                 1D array of float of length 4
    '''
    pauli = np.array([[[1, 0], [0, 1]], [[1, 0], [0, -1]], [[0, 1], [1, 0]], [[0, -1j], [1j, 0]]])
    # products[i, j] is the Kronecker product of sigma_i and the conjugate of sigma_j.
    products = np.einsum("iab,jcd->ijacbd", pauli, pauli.conj()).reshape(4, 4, 4, 4)
    H = np.tensordot(M, products, axes=2) / 4
    eigenvalues, vectors = np.linalg.eigh(H)
    H = (vectors * np.maximum(eigenvalues, 0)) @ vectors.conj().T
    filtered = np.einsum("ab,ijba->ij", H, products).real
    return filtered, eigenvalues[::-1]
