def density_of_states_masses(gammas, strain, potentials, order):
    # A call for each azimuth and polar angle; points that inversion maps on each other count once.
    nodes, weights = np.polynomial.legendre.leggauss(order)
    sums = [0.0, 0.0]
    for m in range(order):
        angle = m * np.pi / order
        for c, w in zip(nodes, weights):
            s = np.sqrt(1 - c**2)
            u = np.array([s * np.cos(angle), s * np.sin(angle), c])
            for band, mass in enumerate(zone_centre_masses(u, gammas, strain, potentials)):
                if mass <= 0:
                    raise ValueError("negative mass")
                sums[band] += w / (2 * order) * mass**1.5
    return sums[0] ** (2 / 3), sums[1] ** (2 / 3)
