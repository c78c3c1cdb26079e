def zone_centre_masses(directions, gammas, strain, potentials):
    '''Effective masses of upper and lower valence band at the zone centre.
    Inputs:
    directions: vectors in the cubic axes, not zero, array of float with shape (..., 3)
    gammas: Luttinger parameters (gamma_1, gamma_2, gamma_3), sequence of three floats
    strain: strain tensor in the cubic axes, 2D array of float with shape (3, 3)
    potentials: deformation potentials (a_v, b, d) in eV, sequence of three floats
    Outputs:
    upper: mass in the upper band, free-electron masses, array of float with shape (...)
    lower: mass in the lower band, array of float with shape (...)
    '''
    u = np.asarray(directions, dtype=float)
    u = u / np.linalg.norm(u, axis=-1, keepdims=True)
    H0 = hole_hamiltonian(np.zeros(3), gammas, strain, potentials)
    H2 = hole_hamiltonian(u, gammas, np.zeros((3, 3)), potentials)
    mean = np.trace(H2, axis1=-2, axis2=-1).real / 4
    T0 = H0 - np.trace(H0) / 4 * np.eye(4)
    T2 = H2 - mean[..., None, None] * np.eye(4)
    split = np.sqrt(np.trace(T0 @ T0).real) / 2
    if 2 * split < 1e-9:
        slope = np.sqrt(np.trace(T2 @ T2, axis1=-2, axis2=-1).real) / 2
    else:
        slope = np.trace(T0 @ T2, axis1=-2, axis2=-1).real / 4 / split
    upper = -0.0380998 / (mean + slope)
    lower = -0.0380998 / (mean - slope)
    return upper, lower
