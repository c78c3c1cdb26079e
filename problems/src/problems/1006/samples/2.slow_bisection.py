def radial_return(strain, plastic, back, p, material):
    # The consistency condition is solved by bisection instead of the closed form.
    G = material["E"] / (2 * (1 + material["nu"]))
    K = material["E"] / (3 * (1 - 2 * material["nu"]))
    I = np.eye(3)
    el = strain - plastic
    dev = el - np.trace(el) / 3 * I
    sigma = K * np.trace(el) * I + 2 * G * dev
    xi = 2 * G * dev - back
    q = float(np.sqrt(1.5 * np.sum(xi * xi)))

    def f(dp):
        flow = xi * (1.5 * dp / q)
        rest = sigma - 2 * G * flow - back - 2 / 3 * material["C"] * flow
        return stress_invariants(rest)[2] - material["sy"] - material["H"] * (p + dp)

    if f(0.0) <= 0:
        return sigma, plastic, back, p
    low, high = 0.0, q / (3 * G + material["C"])
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) > 0:
            low = middle
        else:
            high = middle
    flow = xi * (1.5 * low / q)
    return sigma - 2 * G * flow, plastic + flow, back + 2 * material["C"] * flow / 3, p + low
