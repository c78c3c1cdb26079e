def coherent_strain(a_layer, a_substrate, c11, c12, c44, normal):
    # The layer moves down the gradient of its elastic energy until no traction is left.
    n = [float(x) for x in normal]
    size = sum(x * x for x in n) ** 0.5
    n = [x / size for x in n]
    misfit = (a_substrate - a_layer) / a_layer
    g = [0.0, 0.0, 0.0]
    step = 0.5 / (c11 + c12 + 2 * c44)
    for _ in range(400):
        e = [[(g[i] * n[j] + g[j] * n[i]) / 2 for j in range(3)] for i in range(3)]
        for i in range(3):
            e[i][i] += misfit
        trace = e[0][0] + e[1][1] + e[2][2]
        for i in range(3):
            pull = ((c11 - c12) * e[i][i] + c12 * trace) * n[i]
            for j in range(3):
                if j != i:
                    pull += 2 * c44 * e[i][j] * n[j]
            g[i] -= step * pull
    return np.array(e)
