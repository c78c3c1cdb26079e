def growth(scale, matter, vacuum):
    curvature = 1 - matter - vacuum

    def cubic(x):
        return matter + curvature * x + vacuum * x**3

    s = np.linspace(0, 1, 801)
    w = np.where(np.arange(801) % 2, 4.0, 2.0)
    w[0] = w[-1] = 1.0
    w /= 2400

    def both(x):
        J = np.sum(w * 2 * s**4 / cubic(x * s * s) ** 1.5)
        dlnE = x * (curvature + 3 * vacuum * x * x) / (2 * cubic(x)) - 1.5
        return x * np.sqrt(cubic(x)) * J, dlnE + 1 / (J * cubic(x) ** 1.5)

    today = both(1.0)[0]
    pairs = [both(float(x)) for x in scale]
    return np.array([p[0] / today for p in pairs]), np.array([p[1] for p in pairs])
