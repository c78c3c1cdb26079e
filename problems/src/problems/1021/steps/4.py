def closed_shell_hf(S, H, eri, n_electrons):
    '''Closed-shell Hartree-Fock energy, orbital energies and density matrix.
    Inputs:
    S: overlap matrix, 2D array of float with shape (n, n)
    H: core Hamiltonian in hartree, 2D array of float with shape (n, n)
    eri: integrals (ij|kl) in hartree, chemists' order, 4D array of float with shape (n, n, n, n)
    n_electrons: number of electrons, even, int between 0 and 2n
    Outputs:
    energy: electronic energy in hartree, float
    levels: orbital energies in hartree, ascending, 1D array of float of length n
    D: density matrix, 2D array of float with shape (n, n)
    '''
    values, vectors = np.linalg.eigh(S)
    X = vectors / np.sqrt(values) @ vectors.T
    D = np.zeros_like(X)
    for _ in range(500):
        coulomb = np.einsum("ijkl,kl->ij", eri, D)
        exchange = np.einsum("ikjl,kl->ij", eri, D)
        F = H + coulomb - exchange / 2
        levels, C = np.linalg.eigh(X @ F @ X)
        occupied = (X @ C)[:, : n_electrons // 2]
        previous, D = D, 2 * occupied @ occupied.T
        if np.max(np.abs(D - previous)) <= 1e-10:
            break
    energy = float(np.sum(D * (H + F)) / 2)
    return energy, levels, D
