def mobility(solid, nd, na, ed, T):
    charge, boltzmann = 1.602176634e-19, 1.380649e-23
    level, carriers = fermi_level(solid["mass"], nd, na, ed, T)
    u = np.linspace(-2.5, 5.0, 481)
    z = np.exp(u - np.exp(-u))
    jacobian = z + z * np.exp(-u)
    # -df/dx, relative to the non-degenerate exponential.
    slope = np.exp(-z) / np.square(1 + np.exp(level - z))
    measure = jacobian * slope * z * np.sqrt(z)
    time = relaxation_rate(z * boltzmann * T / charge, solid, nd, na, ed, T) ** -1.0
    norm = measure.sum()
    once, twice = (measure * time).sum() / norm, (measure * time * time).sum() / norm
    drift = once * charge / (solid["mass"] * 9.1093837e-31)
    return carriers, 10000.0 * drift, twice / once / once
