def heston_prices(spot, strikes, maturity, rate, dividend, params, terms=400):
    step = 1e-2
    cumulant = np.log(heston_characteristic(step, maturity, rate, dividend, params))
    centre = cumulant.imag / step
    spread = 14 * np.sqrt(-2 * cumulant.real / step**2)
    money = np.log(spot) - np.log(strikes)
    low, high = money.min() + centre - spread, money.max() + centre + spread
    freq = np.linspace(0, np.pi * (terms - 1) / (high - low), terms)
    payoff = put_coefficients(low, high, terms) * np.where(np.arange(terms) == 0, 0.5, 1.0)
    values = heston_characteristic(freq, maturity, rate, dividend, params)
    phase = freq[:, None] * (money - low)
    real = values.real[:, None] * np.cos(phase) - values.imag[:, None] * np.sin(phase)
    put = np.exp(-rate * maturity) * strikes * (payoff @ real)
    forward = spot * np.exp((rate - dividend) * maturity)
    return put + np.exp(-rate * maturity) * (forward - strikes), put
