def implied_volatility(price, spot, strike, maturity, rate, dividend, is_call):
    share, cash = spot * np.exp(-dividend * maturity), strike * np.exp(-rate * maturity)
    bounds = (max(share - cash, 0.0), share) if is_call else (max(cash - share, 0.0), cash)
    if not bounds[0] < price < bounds[1]:
        return np.nan, np.nan
    # Scans upwards, each in steps of a tenth of those of the scan before.
    vol, step = 0.0, 1.0
    for _ in range(9):
        for _ in range(200):
            s = vol + step
            model = {"v0": s * s, "kappa": 1.0, "vbar": s * s, "sigma": 0.0, "rho": 0.0}
            both = heston_prices(spot, np.array([strike]), maturity, rate, dividend, model)
            if both[0 if is_call else 1][0] > price:
                break
            vol = s
        step /= 10
    prices = []
    for s in (vol + 1e-5, vol - 1e-5):
        model = {"v0": s * s, "kappa": 1.0, "vbar": s * s, "sigma": 0.0, "rho": 0.0}
        put = heston_prices(spot, np.array([strike]), maturity, rate, dividend, model)[1][0]
        prices.append(put)
    return vol, (prices[0] - prices[1]) / 2e-5
