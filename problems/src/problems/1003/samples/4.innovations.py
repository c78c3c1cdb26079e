def stationary_likelihood(t, x):
    # Innovations in plain Python: the filter of every order predicts the next value.
    t, x = [float(v) for v in t], [float(v) for v in x]
    n = len(x)
    a, variance = [1.0], t[0]
    s00 = s01 = s11 = logdet = 0.0
    for m in range(n):
        if m > 0:
            k = -sum(a[j] * t[m - j] for j in range(m)) / variance
            a.append(0.0)
            a = [a[j] + k * a[m - j] for j in range(m + 1)]
            variance *= 1 - k * k
        one = sum(a[j] * 1.0 for j in range(m + 1))
        y = sum(a[j] * x[m - j] for j in range(m + 1))
        s00 += one * one / variance
        s01 += one * y / variance
        s11 += y * y / variance
        logdet += np.log(variance)
    mean = s01 / s00
    return mean, s00**-0.5, -0.5 * (n * np.log(2 * np.pi) + logdet + s11 - mean * s01)
