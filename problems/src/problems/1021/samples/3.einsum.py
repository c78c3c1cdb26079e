def electron_repulsion(centres, exponents, coefficients):
    n = len(centres)
    eri = np.zeros((n, n, n, n))
    norm = coefficients * (2 * exponents / np.pi) ** 0.75

    def pair(i, j):
        x, y = exponents[i][:, None], exponents[j][None, :]
        p = x + y
        gap = centres[i] - centres[j]
        k = norm[i][:, None] * norm[j] * np.exp(-x * y / p * (gap @ gap))
        middle = (x[..., None] * centres[i] + y[..., None] * centres[j]) / p[..., None]
        return p.ravel(), k.ravel(), middle.reshape(-1, 3)

    pairs = [(i, j) for i in range(n) for j in range(i + 1)]
    data = [pair(i, j) for i, j in pairs]
    for one, (i, j) in enumerate(pairs):
        p, k, here = data[one]
        for two, (m, s) in enumerate(pairs[: one + 1]):
            q, g, there = data[two]
            total = np.add.outer(p, q)
            product = np.multiply.outer(p, q)
            t = product / total * ((here[:, None] - there) ** 2).sum(axis=2)
            value = 2 * np.pi**2.5 * k @ (boys_zero(t) / product / np.sqrt(total)) @ g
            for a, b in ((i, j), (j, i)):
                for c, d in ((m, s), (s, m)):
                    eri[a, b, c, d] = eri[c, d, a, b] = value
    return eri
