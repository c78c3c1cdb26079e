def core_hamiltonian(centres, exponents, coefficients, nuclei, charges):
    '''Overlap matrix and core Hamiltonian of contracted s-type Gaussians.
    Inputs:
    centres: positions of the basis functions in bohr, 2D array of float with shape (n, 3)
    exponents: exponents of the primitives in 1/bohr^2, 2D array of float with shape (n, K)
    coefficients: coefficients of normalised primitives, 2D array of float with shape (n, K)
    nuclei: positions of the nuclei in bohr, 2D array of float with shape (m, 3)
    charges: charges of the nuclei, 1D array of float of length m
    Outputs:
    S: overlap matrix, 2D array of float with shape (n, n)
    H: core Hamiltonian in hartree, 2D array of float with shape (n, n)
    '''
    n, k = np.shape(exponents)
    alpha = np.ravel(exponents)
    factor = np.ravel(coefficients) * (2 * alpha / np.pi) ** 0.75
    place = np.repeat(centres, k, axis=0)
    p = alpha[:, None] + alpha
    mu = alpha[:, None] * alpha / p
    r2 = np.sum((place[:, None] - place) ** 2, axis=-1)
    middle = alpha[:, None] * place
    middle = (middle[:, None] + middle) / p[..., None]
    decay = np.exp(-mu * r2)
    s = (np.pi / p) ** 1.5 * decay
    h = mu * (3 - 2 * mu * r2) * s
    for nucleus, charge in zip(nuclei, charges):
        t = p * np.sum((middle - nucleus) ** 2, axis=-1)
        h = h - charge * 2 * np.pi / p * decay * boys_zero(t)
    weight = np.outer(factor, factor)
    S = (weight * s).reshape(n, k, n, k).sum(axis=(1, 3))
    H = (weight * h).reshape(n, k, n, k).sum(axis=(1, 3))
    return S, H
