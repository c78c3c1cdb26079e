def heston_characteristic(u, maturity, rate, dividend, params):
    '''Characteristic function of the logarithmic return in the Heston model.
    Inputs:
    u: arguments, array of float or complex of any shape
    maturity: time to maturity, float, in years
    rate: riskless rate, float, per year
    dividend: dividend yield, float, per year
    params: dictionary with the keys 'v0', 'kappa', 'vbar', 'sigma', 'rho', floats
    Outputs:
    phi: values of the characteristic function, array of complex with the shape of u
    '''
    v0, kappa, vbar = params["v0"], params["kappa"], params["vbar"]
    sigma, rho = params["sigma"], params["rho"]
    drift = 1j * u * (rate - dividend) * maturity
    if sigma == 0:
        w = vbar * maturity + (v0 - vbar) * (1 - np.exp(-kappa * maturity)) / kappa
        return np.exp(drift - (u**2 + 1j * u) * w / 2)
    xi = kappa - 1j * rho * sigma * u
    d = np.sqrt(xi**2 + sigma**2 * (u**2 + 1j * u))
    g = (xi - d) / (xi + d)
    decay = np.exp(-d * maturity)
    mean = (xi - d) * maturity - 2 * np.log((1 - g * decay) / (1 - g))
    start = (xi - d) * (1 - decay) / (1 - g * decay)
    return np.exp(drift + (kappa * vbar * mean + v0 * start) / sigma**2)
