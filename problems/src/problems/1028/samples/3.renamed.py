def characteristic_concentrations(polynomial):
    sites = len(polynomial) - 1
    centre = np.log(polynomial[-1]) / -sites

    def half(u):
        return saturation(polynomial, np.array([np.exp(u)]))[0][0] - 0.5

    left = right = centre
    reach = 0.5
    while half(left) >= 0:
        left -= reach
        reach *= 2
    reach = 0.5
    while half(right) <= 0:
        right += reach
        reach *= 2
    for _ in range(60):
        between = 0.5 * left + 0.5 * right
        left, right = (between, right) if half(between) < 0 else (left, between)
    return float(np.exp(left)), float(np.exp(centre))
