def kinematics(vectors):
    rows = []
    for E, x, y, z in np.asarray(vectors, dtype=float):
        pt = np.sqrt(x * x + y * y)
        m2 = max(E * E - x * x - y * y - z * z, 0.0)
        if pt == 0 and m2 == 0:
            rapidity = 1e5 * np.sign(z)
        else:
            rapidity = np.sign(z) * (np.log(E + abs(z)) - np.log(pt * pt + m2) / 2)
        angle = np.arctan2(y, x)
        if angle < 0:
            angle += 2 * np.pi
        rows.append((pt, rapidity, angle if pt > 0 and angle < 2 * np.pi else 0.0, np.sqrt(m2)))
    return tuple(np.array(rows).reshape(-1, 4).T)
