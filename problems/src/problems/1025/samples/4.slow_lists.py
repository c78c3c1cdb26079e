def mean_square_end_to_end(U, n_bonds, length, angle, gauche):
    # Weighted sums of 1, r and r^2 for each state, element by element.
    theta = np.pi - np.deg2rad(angle)
    c, s = float(np.cos(theta)), float(np.sin(theta))
    turns = []
    for phi in np.deg2rad([0.0, gauche - 180, 180 - gauche]).tolist():
        x, y = float(np.cos(phi)), float(np.sin(phi))
        turns.append(((c, s, 0.0), (s * x, -c * x, y), (s * y, -c * y, -x)))
    u = (np.asarray(U) / np.max(U)).tolist()
    three = range(3)
    weight = [1.0] * 3
    r = [[length, 0.0, 0.0] for _ in three]
    r2 = [float(length) ** 2] * 3
    for _ in range(n_bonds - 2):
        new_weight, new_r, new_r2 = [0.0] * 3, [[0.0] * 3 for _ in three], [0.0] * 3
        for a in three:
            for b in three:
                w = u[a][b]
                turned = [sum(turns[b][i][k] * r[b][k] for k in three) for i in three]
                new_weight[a] += w * weight[b]
                for i in three:
                    new_r[a][i] += w * (turned[i] + (length * weight[b] if i == 0 else 0))
                new_r2[a] += w * (length**2 * weight[b] + 2 * length * turned[0] + r2[b])
        top = max(new_weight)
        weight = [x / top for x in new_weight]
        r = [[x / top for x in row] for row in new_r]
        r2 = [x / top for x in new_r2]
    if n_bonds == 1:
        return length**2
    first = sum(turns[0][0][k] * r[0][k] for k in three) / weight[0]
    return length**2 + 2 * length * first + r2[0] / weight[0]
