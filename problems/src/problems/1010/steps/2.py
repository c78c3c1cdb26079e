def bogoliubov(h):
    '''Energies and transformation of a bosonic Hamiltonian.
    Inputs:
    h: Hermitian positive definite matrix, annihilators before creators, 2D array of complex
       with shape (2*n, 2*n)
    Outputs:
    energies: energies of the magnons, all positive, first the n of the annihilators in ascending
              order, then the n of the creators in ascending order, 1D array of float of length 2*n
    T: transformation x = T y, 2D array of complex with shape (2*n, 2*n)
    '''
    n = len(h) // 2
    g = np.repeat([1.0, -1.0], n)
    try:
        K = np.linalg.cholesky(h).conj().T
    except np.linalg.LinAlgError:
        raise ValueError("the matrix is not positive definite") from None
    values, U = np.linalg.eigh((K * g) @ K.conj().T)
    # Ascending: -eps_2n ... -eps_n+1, eps_1 ... eps_n. Those of the creators turn round.
    order = np.concatenate([np.arange(n, 2 * n), np.arange(n)[::-1]])
    energies = np.abs(values[order])
    T = np.linalg.solve(K, U[:, order] * np.sqrt(energies))
    return energies, T
