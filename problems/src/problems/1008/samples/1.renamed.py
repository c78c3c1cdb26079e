def heston_characteristic(u, maturity, rate, dividend, params):
    a, b, eta, corr = params["kappa"], params["vbar"], params["sigma"], params["rho"]
    iu = 1j * np.asarray(u, dtype=complex)
    if eta == 0.0:
        total = b * maturity + (params["v0"] - b) / a * (1.0 - np.exp(-a * maturity))
        return np.exp(iu * (rate - dividend) * maturity + 0.5 * total * (iu**2 - iu))
    first = a - corr * eta * iu
    second = np.sqrt(first**2 - eta**2 * (iu**2 - iu))
    minus, plus = first - second, first + second
    ratio = minus / plus
    e = np.exp(-second * maturity)
    big_d = minus / eta**2 * (1 - e) / (1 - ratio * e)
    big_c = a * b / eta**2 * (minus * maturity - 2 * (np.log(1 - ratio * e) - np.log(1 - ratio)))
    return np.exp(big_c) * np.exp(params["v0"] * big_d) * np.exp(iu * maturity * (rate - dividend))
