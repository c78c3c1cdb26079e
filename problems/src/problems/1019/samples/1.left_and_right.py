def partial_width(particle, m, strong, xw, M):
    isospin, Q, nc = particle
    left, right = isospin - Q * xw, -Q * xw
    if M <= 2 * m:
        return 0.0
    r = (m / M) ** 2
    bracket = (left**2 + right**2) * (1 - r) + 6 * left * right * r
    factor = 1 + strong / np.pi if nc == 3 else 1.0
    return nc * factor * 1.1663787e-5 * M**3 / (3 * np.sqrt(2) * np.pi) * np.sqrt(1 - 4 * r) * bracket
