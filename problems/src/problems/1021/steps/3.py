def electron_repulsion(centres, exponents, coefficients):
    '''Two-electron repulsion integrals of contracted s-type Gaussians.
    Inputs:
    centres: positions of the basis functions in bohr, 2D array of float with shape (n, 3)
    exponents: exponents of the primitives in 1/bohr^2, 2D array of float with shape (n, K)
    coefficients: coefficients of normalised primitives, 2D array of float with shape (n, K)
    Outputs:
    eri: integrals (ij|kl) in hartree, chemists' order, 4D array of float with shape (n, n, n, n)
    '''
    n, k = np.shape(exponents)
    alpha = np.ravel(exponents)
    factor = np.ravel(coefficients) * (2 * alpha / np.pi) ** 0.75
    place = np.repeat(centres, k, axis=0)
    p = alpha[:, None] + alpha
    mu = alpha[:, None] * alpha / p
    r2 = np.sum((place[:, None] - place) ** 2, axis=-1)
    middle = alpha[:, None] * place
    middle = ((middle[:, None] + middle) / p[..., None]).reshape(-1, 3)
    charge = (np.outer(factor, factor) * np.exp(-mu * r2) / p).ravel()
    p = p.ravel()
    total = p[:, None] + p
    distance2 = np.sum((middle[:, None] - middle) ** 2, axis=-1)
    eri = 2 * np.pi**2.5 / np.sqrt(total) * boys_zero(p[:, None] * p / total * distance2)
    eri = eri * np.outer(charge, charge)
    eri = eri.reshape(n, k, n, k, n, k, n, k).sum(axis=(1, 3, 5, 7))
    return eri
