def heston_prices(spot, strikes, maturity, rate, dividend, params, terms=400):
    '''Prices of European calls and puts in the Heston model, by the cosine method.
    Inputs:
    spot: share price now, float
    strikes: strike prices, 1D array of float of length m
    maturity: time to maturity, float, in years
    rate: riskless rate, float, per year
    dividend: dividend yield, float, per year
    params: dictionary with the keys 'v0', 'kappa', 'vbar', 'sigma', 'rho', floats
    terms: number of terms of the cosine series, int
    Outputs:
    calls: prices of the calls, 1D array of float of length m
    puts: prices of the puts, 1D array of float of length m
    '''
    h = 1e-2
    small = np.log(heston_characteristic(h, maturity, rate, dividend, params)) / h
    c1, c2 = small.imag, -2 * small.real / h
    x = np.log(spot / strikes)
    a = np.min(x) + c1 - 14 * np.sqrt(c2)
    b = np.max(x) + c1 + 14 * np.sqrt(c2)
    omega = np.pi * np.arange(terms) / (b - a)
    weights = put_coefficients(a, b, terms)
    weights[0] /= 2
    phi = heston_characteristic(omega, maturity, rate, dividend, params)
    waves = np.exp(1j * np.outer(x - a, omega))
    discounted = strikes * np.exp(-rate * maturity)
    puts = discounted * (waves @ (phi * weights)).real
    calls = puts + spot * np.exp(-dividend * maturity) - discounted
    return calls, puts
