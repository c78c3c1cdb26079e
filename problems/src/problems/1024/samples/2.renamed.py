def eckart_probability(energy, V0, V1, nu):
    e = np.array(energy, dtype=float)
    bottom = -min(V0, V1)
    safe = np.where(e > bottom, e, 1.0)
    s0, s1 = np.sqrt(V0), np.sqrt(V1)
    k = 4 * np.pi * s0 * s1 / (nu * (s0 + s1))
    a, b = k * np.sqrt(safe + V0), k * np.sqrt(safe + V1)
    x = V0 * V1 / nu**2 - 0.0625
    transmitted = (1 - np.exp(-2 * a)) * (1 - np.exp(-2 * b))
    if x >= 0:
        c = 2 * np.pi * np.sqrt(x)
        reflected = np.exp(2 * c - a - b) + np.exp(-2 * c - a - b) + 2 * np.exp(-a - b)
    else:
        reflected = (2 + 2 * np.cos(4 * np.pi * np.sqrt(-x))) * np.exp(-a - b)
    total = transmitted / ((1 - np.exp(-(a + b))) ** 2 + reflected)
    return np.where(e > bottom, total, 0.0)
