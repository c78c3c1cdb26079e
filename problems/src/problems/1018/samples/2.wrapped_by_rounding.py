def distance_matrix(pt, y, phi, radius, power):
    pt, y, phi = (np.array(part, dtype=float) for part in (pt, y, phi))
    turn = phi[:, None] - phi
    turn -= 2 * np.pi * np.rint(turn / (2 * np.pi))
    ratio = ((y[:, None] - y) ** 2 + turn**2) / radius**2
    scale = np.minimum(pt[:, None] ** (2.0 * power), pt ** (2.0 * power))
    return np.where(np.eye(len(pt), dtype=bool), scale, ratio * scale)
