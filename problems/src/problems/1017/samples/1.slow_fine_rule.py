def growth(a, omega_m, omega_l):
    omega_k = 1 - omega_m - omega_l
    s = (np.arange(100000) + 0.5) / 100000
    factors, rates = [], []
    for x in [*a, 1.0]:
        X = omega_m + omega_k * x + omega_l * x**3
        J = np.mean(2 * s**4 / (omega_m + omega_k * x * s**2 + omega_l * (x * s**2) ** 3) ** 1.5)
        factors.append(x * np.sqrt(X) * J)
        rates.append((omega_k * x + 3 * omega_l * x**3) / (2 * X) - 1.5 + 1 / (X**1.5 * J))
    return np.array(factors[:-1]) / factors[-1], np.array(rates[:-1])
