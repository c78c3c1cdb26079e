def electron_repulsion(centres, exponents, coefficients):
    n, k = np.shape(exponents)
    a = exponents.reshape(-1)
    where = centres[np.arange(n * k) // k]
    d = coefficients.reshape(-1) * np.power(2 * a / np.pi, 3 / 4)
    p = np.add.outer(a, a)
    weighted = a[:, np.newaxis] * where
    product_centre = (weighted[np.newaxis] + weighted[:, np.newaxis]) / p[:, :, np.newaxis]
    squared = ((where[np.newaxis] - where[:, np.newaxis]) ** 2).sum(2)
    k_ab = np.exp(-np.multiply.outer(a, a) / p * squared) * d * d[:, np.newaxis]
    p1, p2 = p[:, :, np.newaxis, np.newaxis], p[np.newaxis, np.newaxis]
    k1, k2 = k_ab[:, :, np.newaxis, np.newaxis], k_ab[np.newaxis, np.newaxis]
    between = product_centre[:, :, np.newaxis, np.newaxis] - product_centre
    argument = p1 * p2 / (p1 + p2) * (between**2).sum(axis=-1)
    integrals = 2 * np.pi ** (5 / 2) * k1 * k2 * boys_zero(argument)
    integrals /= p1 * p2 * (p1 + p2) ** 0.5
    return integrals.reshape((n, k) * 4).sum((1, 3, 5, 7))
