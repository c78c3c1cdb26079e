def growth(a, omega_m, omega_l):
    # D'' + (3 + dlnE/dlna) / a D' = 3/2 omega_m / (a^5 E^2) D, as a Riccati equation of the rate.
    ok = 1 - omega_m - omega_l

    def slope(x, f):
        s = np.exp(x)
        X = omega_m + ok * s + omega_l * s**3
        dlnE = (ok * s + 3 * omega_l * s**3) / (2 * X) - 1.5
        return 1.5 * omega_m / X - f * f - (2 + dlnE) * f

    wanted = [(float(s), k) for k, s in enumerate(a)] + [(1.0, len(a))]
    logs, rates = np.full(len(a) + 1, -np.inf), np.ones(len(a) + 1)
    x, f, log = np.log(1e-8), 1.0, np.log(1e-8)
    for s, k in sorted(wanted):
        if s <= 1e-8:
            continue
        steps = int((np.log(s) - x) / 0.05) + 1
        h = (np.log(s) - x) / steps
        for _ in range(steps):
            k1 = slope(x, f)
            k2 = slope(x + h / 2, f + h / 2 * k1)
            k3 = slope(x + h / 2, f + h / 2 * k2)
            k4 = slope(x + h, f + h * k3)
            log += h * (f + h / 6 * (k1 + k2 + k3))
            f += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
            x += h
        logs[k], rates[k] = log, f
    return np.exp(logs - logs[-1])[:-1], rates[:-1]
