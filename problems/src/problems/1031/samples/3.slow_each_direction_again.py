def zone_centre_masses(directions, gammas, strain, potentials):
    # One direction at a time, everything computed anew, and both bands by themselves.
    directions = np.asarray(directions, dtype=float)
    flat = directions.reshape(-1, 3)
    masses = np.zeros((2, len(flat)))
    for band, sign in ((0, 1), (1, -1)):
        for m, v in enumerate(flat):
            for _ in range(6):
                unit = v / np.sqrt(sum(x * x for x in v))
                H0 = hole_hamiltonian(np.zeros(3), gammas, strain, potentials)
                H2 = hole_hamiltonian(unit, gammas, np.zeros((3, 3)), potentials)
                T0 = H0 - np.trace(H0) / 4 * np.eye(4)
                T2 = H2 - np.trace(H2) / 4 * np.eye(4)
                gap = np.sqrt(np.trace(T0 @ T0).real / 4)
                slope = np.sqrt(np.trace(T2 @ T2).real / 4)
                if gap >= 0.5e-9:
                    slope = np.trace(T0 @ T2).real / 4 / gap
                masses[band, m] = -0.0380998 / (np.trace(H2).real / 4 + sign * slope)
    return masses[0].reshape(directions.shape[:-1]), masses[1].reshape(directions.shape[:-1])
