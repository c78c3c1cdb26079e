def boys_zero(t):
    t = np.asarray(t, dtype=float)
    out = np.empty(t.shape)
    for index in np.ndindex(*t.shape):
        x = float(t[index])
        if x > 35:
            out[index] = 0.5 * (np.pi / x) ** 0.5
            continue
        total, term, k = 0.0, float(np.exp(-x)), 0
        while k < 6000:
            total += term
            k += 1
            term *= 2 * x / (2 * k + 1)
        out[index] = total
    return out
