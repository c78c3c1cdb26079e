def path_stability(nodes, bars, stiffness, free, factors, path):
    # Signs of the pivots of a symmetric elimination; the parabola by a fit.
    loose = np.ravel(free)
    counts = []
    for u in path:
        m = truss_response(nodes, bars, stiffness, u)[1][loose][:, loose]
        # A congruence with a generic matrix keeps the inertia and avoids zero pivots.
        size = len(m)
        mix = np.eye(size) + 0.1 / (1 + np.add.outer(np.arange(size), 2.0 * np.arange(size)))
        m = mix.T @ m @ mix
        count = 0
        for j in range(size):
            count += m[j, j] < 0
            m = m - np.outer(m[:, j], m[j]) / m[j, j]
            m[: j + 1] = 0
            m[:, : j + 1] = 0
        counts.append(count)
    y = np.asarray(factors, dtype=float)
    tops = [i for i in range(1, len(y) - 1) if y[i - 1] < y[i] > y[i + 1]]
    if not tops:
        return np.array(counts, dtype=int), float("inf")
    a, b, c = np.polyfit([-1, 0, 1], y[tops[0] - 1 : tops[0] + 2], 2)
    return np.array(counts, dtype=int), c - b * b / (4 * a)
