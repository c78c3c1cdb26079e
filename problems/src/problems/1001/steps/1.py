def noisy_state(psi, visibility):
    '''Density matrix of a pure state mixed with white noise.
    Inputs:
    psi: amplitudes of the pure state, not necessarily normalised, 1D array of complex of length d
    visibility: weight of the pure state, float between 0 and 1
    Outputs:
    rho: density matrix, 2D array of complex with shape (d, d)
    '''
    psi = np.asarray(psi, dtype=complex)
    psi = psi / np.linalg.norm(psi)
    d = len(psi)
    rho = visibility * np.outer(psi, psi.conj()) + (1 - visibility) * np.eye(d) / d
    return rho
