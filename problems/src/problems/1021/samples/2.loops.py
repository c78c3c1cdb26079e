def core_hamiltonian(centres, exponents, coefficients, nuclei, charges):
    n, length = exponents.shape
    S, H = np.zeros((n, n)), np.zeros((n, n))
    for i in range(n):
        for j in range(i + 1):
            distance2 = sum((centres[i] - centres[j]) ** 2)
            for a in range(length):
                for b in range(length):
                    x, y = exponents[i, a], exponents[j, b]
                    p = x + y
                    factor = coefficients[i, a] * coefficients[j, b]
                    factor *= (4 * x * y / np.pi**2) ** 0.75 * np.exp(-x * y / p * distance2)
                    s = factor * (np.pi / p) ** 1.5
                    reduced = x * y / p
                    kinetic = s * reduced * (3 - 2 * reduced * distance2)
                    middle = (x * centres[i] + y * centres[j]) / p
                    away2 = ((nuclei - middle) ** 2).sum(axis=1)
                    pull = factor * 2 * np.pi / p * np.sum(charges * boys_zero(p * away2))
                    S[i, j] += s
                    H[i, j] += kinetic - pull
            S[j, i], H[j, i] = S[i, j], H[i, j]
    return S, H
