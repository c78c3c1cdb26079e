def heston_characteristic(u, maturity, rate, dividend, params):
    # The form of del Bano Rollin with hyperbolic functions, scaled by the growing exponential.
    v0, k, m, s, r = (params[key] for key in ("v0", "kappa", "vbar", "sigma", "rho"))
    u = np.asarray(u)
    p = u * (u + 1j)
    forward = 1j * u * (rate - dividend) * maturity
    if s == 0:
        w = m * maturity - (v0 - m) * np.expm1(-k * maturity) / k
        return np.exp(forward - p * w / 2)
    beta = k - 1j * r * s * u
    d = np.sqrt(beta * beta + s * s * p)
    fade = np.exp(-d * maturity)
    # cosh and sinh of d T / 2, both divided by exp(d T / 2) / 2
    cosh, sinh = 1 + fade, 1 - fade
    whole = d * cosh + beta * sinh
    log = np.log(2 * d / whole) - d * maturity / 2 + beta * maturity / 2
    return np.exp(forward + 2 * k * m / s**2 * log - v0 * p * sinh / whole)
