def zone_centre_masses(directions, gammas, strain, potentials):
    # Degenerate perturbation theory within the states of each band.
    shape = np.shape(directions)[:-1]
    A = 0.0380998
    rest = hole_hamiltonian(np.zeros(3), gammas, strain, potentials)
    energies, states = np.linalg.eigh(rest)
    upper, lower = [], []
    for v in np.reshape(np.asarray(directions, dtype=float), (-1, 3)):
        H = hole_hamiltonian(v, gammas, np.zeros((3, 3)), potentials) / (A * (v @ v))
        if energies[3] - energies[0] < 1e-9:
            slopes = np.linalg.eigvalsh(H)
            low, high = slopes[0], slopes[3]
        else:
            inside = np.diag(states.conj().T @ H @ states).real
            low, high = inside[:2].mean(), inside[2:].mean()
        upper.append(-1 / high)
        lower.append(-1 / low)
    return np.reshape(upper, shape), np.reshape(lower, shape)
