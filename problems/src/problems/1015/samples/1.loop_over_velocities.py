def equilibrium(density, vx, vy):
    velocities = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    density = np.asarray(density, dtype=float)
    speed2 = np.square(vx) + np.square(vy)
    out = []
    for a, b in velocities:
        weight = (4 / 9, 1 / 9, 1 / 36)[abs(a) + abs(b)]
        along = a * np.asarray(vx) + b * np.asarray(vy)
        out.append(weight * density * ((1 + 3 * along) ** 2 / 2 + 0.5 - 1.5 * speed2))
    return np.array(out)
