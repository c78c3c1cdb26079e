def implied_volatility(price, spot, strike, maturity, rate, dividend, is_call):
    '''Implied volatility of a European option, and its vega.
    Inputs:
    price: price of the option, float
    spot: share price now, float
    strike: strike price, float
    maturity: time to maturity, float, in years
    rate: riskless rate, float, per year
    dividend: dividend yield, float, per year
    is_call: whether the option is a call (else it is a put), bool
    Outputs:
    vol: implied volatility, float, per square root of a year, nan if there is none
    vega: derivative of the price by the volatility at vol, float, nan if there is none
    '''
    share, cash = spot * np.exp(-dividend * maturity), strike * np.exp(-rate * maturity)
    # The put of the same strike has the same volatility.
    put = price - share + cash if is_call else price
    if put <= max(cash - share, 0.0) or put >= cash:
        return np.nan, np.nan
    log, root = np.log(share / cash), np.sqrt(maturity)
    vol = max(np.sqrt(2 * abs(log) / maturity), 1e-3)
    for _ in range(50):
        flat = {"v0": vol**2, "kappa": 1.0, "vbar": vol**2, "sigma": 0.0, "rho": 0.0}
        model = heston_prices(spot, np.array([strike]), maturity, rate, dividend, flat)[1][0]
        d1 = log / (vol * root) + vol * root / 2
        vega = share * root * np.exp(-(d1**2) / 2) / np.sqrt(2 * np.pi)
        step = (put - model) / vega
        vol += step
        if abs(step) < 1e-10:
            break
    return float(vol), float(vega)
