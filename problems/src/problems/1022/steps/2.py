def ppp_scf(h, gamma, n_electrons):
    '''Closed-shell self-consistent field of the Pariser-Parr-Pople model.
    Inputs:
    h: core Hamiltonian in eV, 2D array of float with shape (n, n)
    gamma: repulsion integrals in eV, 2D array of float with shape (n, n)
    n_electrons: number of pi electrons, even, int between 0 and 2n
    Outputs:
    energy: electronic energy in eV, float
    levels: orbital energies in eV, ascending, 1D array of float of length n
    orbitals: orbital coefficients, one orbital per column, 2D array of float with shape (n, n)
    '''
    n = len(h)
    P = np.eye(n) * n_electrons / n
    for _ in range(1000):
        F = h - P * gamma / 2 + np.diag(gamma @ np.diag(P))
        levels, orbitals = np.linalg.eigh(F)
        occupied = orbitals[:, : n_electrons // 2]
        previous, P = P, 2 * occupied @ occupied.T
        if np.max(np.abs(P - previous)) <= 1e-10:
            break
    energy = float(np.sum(P * (h + F)) / 2)
    return energy, levels, orbitals
