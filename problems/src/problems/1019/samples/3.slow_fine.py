def radiate(sigma, s, s_min):
    if s <= s_min:
        return 0.0
    log = np.log(s / 0.51099895e-3**2)
    beta = 2 / 137.036 / np.pi * (log - 1)
    delta = 1 + (1.5 * log + np.pi**2 / 3 - 2) / 137.036 / np.pi
    total, n = 0.0, 40000
    end = (1 - s_min / s) ** beta
    for part in range(10):
        t = (np.arange(part, n, 10) + 0.5) * end / n
        x = np.exp(np.log(t) / beta)
        total += np.sum((delta - (1 - x / 2) * x / t) * sigma(s - s * x))
    return total * end / n
