def hole_hamiltonian(wave, luttinger, eps, deformation):
    wave = np.array(wave, dtype=float)
    eps = np.array(eps, dtype=float)
    kx, ky, kz = np.moveaxis(wave, -1, 0)
    a, b, d = deformation
    root = 3**0.5
    c1, c2, c3 = [0.0380998 * g for g in luttinger]
    p = c1 * np.sum(wave**2, axis=-1) - a * (eps[0][0] + eps[1][1] + eps[2][2])
    q = c2 * (kx**2 + ky**2 - 2 * kz**2) - 0.5 * b * (eps[0][0] + eps[1][1] - 2 * eps[2][2])
    r = root * c2 * (ky**2 - kx**2) + 0.5 * root * b * (eps[0][0] - eps[1][1])
    r = r + 1j * (2 * root * c3 * kx * ky - d * eps[0][1])
    s = 2 * root * c3 * kx * kz - d * eps[0][2] - 1j * (2 * root * c3 * ky * kz - d * eps[1][2])
    o = np.zeros_like(s)
    rows = [
        [p + q, -s, r, o],
        [-s.conj(), p - q, o, r],
        [r.conj(), o, p - q, s],
        [o, r.conj(), s.conj(), p + q],
    ]
    return -np.stack([np.stack([np.asarray(x) + o for x in row], axis=-1) for row in rows], axis=-2)
