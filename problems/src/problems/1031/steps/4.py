def density_of_states_masses(gammas, strain, potentials, order):
    '''Density-of-states masses of upper and lower valence band from the zone-centre masses.
    Inputs:
    gammas: Luttinger parameters (gamma_1, gamma_2, gamma_3), sequence of three floats
    strain: strain tensor in the cubic axes, 2D array of float with shape (3, 3)
    potentials: deformation potentials (a_v, b, d) in eV, sequence of three floats
    order: number of points in the cosine of the polar angle, int
    Outputs:
    upper: density-of-states mass of the upper band, float
    lower: density-of-states mass of the lower band, float
    '''
    cosine, weight = np.polynomial.legendre.leggauss(order)
    phi = np.pi * np.arange(2 * order) / order
    sine = np.sqrt(1 - cosine**2)[:, None]
    u = np.empty((order, 2 * order, 3))
    u[..., 0] = sine * np.cos(phi)
    u[..., 1] = sine * np.sin(phi)
    u[..., 2] = cosine[:, None]
    averages = []
    for mass in zone_centre_masses(u, gammas, strain, potentials):
        if not np.all(mass > 0):
            raise ValueError("a band does not bend down in all directions")
        averages.append((weight / 2 @ np.mean(mass**1.5, axis=1)) ** (2 / 3))
    upper, lower = averages
    return upper, lower
