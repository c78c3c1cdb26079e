def born(s, fermion, width, sin2, mz, cos_max):
    s = np.asarray(s, dtype=float)
    alpha = 1 / 128.9
    z = np.sqrt(2) * 1.1663787e-5 * mz**2 / np.pi / alpha * s / (s - mz**2 + 1j * s * width / mz)
    forward, backward = np.zeros(s.shape), np.zeros(s.shape)
    edges = np.linspace(0, cos_max, 401)
    for c in (edges[1:] + edges[:-1]) / 2:
        for way, total in ((c, forward), (-c, backward)):
            for ge, i in ((-0.5 + sin2, 1), (sin2, -1)):
                for gf, j in ((fermion[0] - fermion[1] * sin2, 1), (-fermion[1] * sin2, -1)):
                    total += np.abs(-fermion[1] + ge * gf * z) ** 2 * (1 + i * j * way) ** 2
    base = 389379.37 * fermion[2] * np.pi * alpha**2 / (8 * s) * cos_max / 400
    return base * (forward + backward), (forward - backward) / (forward + backward)
