def stationary_likelihood(t, x):
    n = len(x)
    rows = [[float(t[abs(j - k)]) for k in range(n)] + [1.0, float(x[j])] for j in range(n)]
    logdet = 0.0
    for j in range(n):
        top = rows[j]
        logdet += np.log(top[j])
        for k in range(j + 1, n):
            # Symmetric: what stands left of the diagonal is not needed.
            f = top[k] / top[j]
            rows[k][k:] = [p - f * q for p, q in zip(rows[k][k:], top[k:])]
    # The eliminated right-hand sides, weighted by the pivots, give the inner products.
    s00 = sum(row[n] * row[n] / row[j] for j, row in enumerate(rows))
    s01 = sum(row[n] * row[n + 1] / row[j] for j, row in enumerate(rows))
    s11 = sum(row[n + 1] * row[n + 1] / row[j] for j, row in enumerate(rows))
    mean = s01 / s00
    value = s11 - mean * s01
    return mean, s00**-0.5, -0.5 * (n * np.log(2 * np.pi) + logdet + value)
