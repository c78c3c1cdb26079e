def density_of_states_masses(luttinger, eps, deformation, n):
    t, w = np.polynomial.legendre.leggauss(n)
    theta = np.arccos(t)[None, :]
    azimuth = np.linspace(0, 2 * np.pi, 2 * n, endpoint=False)[:, None]
    x, y = np.sin(theta) * np.cos(azimuth), np.sin(theta) * np.sin(azimuth)
    grid = np.stack([x, y, np.broadcast_to(t, x.shape)], axis=-1)
    out = []
    for m in zone_centre_masses(grid, luttinger, eps, deformation):
        if (m <= 0).any():
            raise ValueError("mass")
        out.append(float(np.average(np.mean(m**1.5, axis=0), weights=w) ** (1 / 1.5)))
    return tuple(out)
