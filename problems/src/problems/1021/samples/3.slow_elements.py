def electron_repulsion(centres, exponents, coefficients):
    n, k = exponents.shape
    out = np.zeros((n,) * 4)
    gaussians = [
        (m, exponents[m, a], coefficients[m, a] * (2 * exponents[m, a] / np.pi) ** 0.75)
        for m in range(n)
        for a in range(k)
    ]

    def pairs():
        for i, a, da in gaussians:
            for j, b, db in gaussians:
                p = a + b
                r2 = ((centres[i] - centres[j]) ** 2).sum()
                middle = (a * centres[i] + b * centres[j]) / p
                yield i, j, p, middle, da * db * np.exp(-a * b / p * r2)

    listed = list(pairs())
    for i, j, p, here, left in listed:
        for m, s, q, there, right in listed:
            if (i, j) < (m, s) or i < j or m < s:
                continue
            t = p * q / (p + q) * ((here - there) ** 2).sum()
            size = left * right * 2 * np.pi**2.5 / (p * q * np.sqrt(p + q))
            out[i, j, m, s] += size * (boys_zero(t) if t > 0 else 1.0)
    for i, j, m, s in np.ndindex(*out.shape):
        first, second = (max(i, j), min(i, j)), (max(m, s), min(m, s))
        first, second = max(first, second), min(first, second)
        out[i, j, m, s] = out[first + second]
    return out
