def bar_element(ends, displacements, stiffness):
    d = len(ends[0])
    old = sum((ends[1][c] - ends[0][c]) ** 2 for c in range(d))
    g = [ends[1][c] + displacements[1][c] - ends[0][c] - displacements[0][c] for c in range(d)]
    new = sum(x * x for x in g)
    # Derivatives of EA (l^2 - L^2)^2 / (8 L^3) by l^2.
    first = stiffness * (new - old) / (4 * old**1.5)
    second = stiffness / (4 * old**1.5)
    force = np.zeros(2 * d)
    tangent = np.zeros((2 * d, 2 * d))
    for i in range(2 * d):
        si = 1 if i >= d else -1
        force[i] = 2 * first * si * g[i % d]
        for j in range(2 * d):
            sj = 1 if j >= d else -1
            tangent[i, j] = 4 * second * si * sj * g[i % d] * g[j % d]
            if i % d == j % d:
                tangent[i, j] += 2 * first * si * sj
    return force, tangent
