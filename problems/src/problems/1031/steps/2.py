def hole_hamiltonian(k, gammas, strain, potentials):
    '''Hamiltonian of heavy and light holes with strain.
    Inputs:
    k: wave vectors in 1/nm, array of float with shape (..., 3)
    gammas: Luttinger parameters (gamma_1, gamma_2, gamma_3), sequence of three floats
    strain: strain tensor in the cubic axes, 2D array of float with shape (3, 3)
    potentials: deformation potentials (a_v, b, d) in eV, sequence of three floats
    Outputs:
    H: Hamiltonian in eV, array of complex with shape (..., 4, 4)
    '''
    k, e = np.asarray(k, dtype=float), np.asarray(strain, dtype=float)
    g1, g2, g3 = 0.0380998 * np.asarray(gammas, dtype=float)
    av, b, d = potentials
    x, y, z = k[..., 0], k[..., 1], k[..., 2]
    P = g1 * (x**2 + y**2 + z**2) - av * np.trace(e)
    Q = g2 * (x**2 + y**2 - 2 * z**2) - b / 2 * (e[0, 0] + e[1, 1] - 2 * e[2, 2])
    R = np.sqrt(3) * (-g2 * (x**2 - y**2) + 2j * g3 * x * y)
    R = R + np.sqrt(3) / 2 * b * (e[0, 0] - e[1, 1]) - 1j * d * e[0, 1]
    S = 2 * np.sqrt(3) * g3 * (x - 1j * y) * z - d * (e[2, 0] - 1j * e[1, 2])
    H = np.zeros((*k.shape[:-1], 4, 4), dtype=complex)
    H[..., 0, 0] = H[..., 3, 3] = -(P + Q)
    H[..., 1, 1] = H[..., 2, 2] = -(P - Q)
    H[..., 0, 1], H[..., 1, 0] = S, np.conj(S)
    H[..., 2, 3], H[..., 3, 2] = -S, -np.conj(S)
    H[..., 0, 2] = H[..., 1, 3] = -R
    H[..., 2, 0] = H[..., 3, 1] = -np.conj(R)
    return H
