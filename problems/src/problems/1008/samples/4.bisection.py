def implied_volatility(price, spot, strike, maturity, rate, dividend, is_call):
    # Bisection of the option itself; safe, in more steps.
    share, cash = spot * np.exp(-dividend * maturity), strike * np.exp(-rate * maturity)
    bounds = (max(share - cash, 0.0), share) if is_call else (max(cash - share, 0.0), cash)
    if not bounds[0] < price < bounds[1]:
        return float("nan"), float("nan")
    low, high = 1e-4, 8.0 / np.sqrt(maturity)
    for _ in range(45):
        s = 0.5 * (low + high)
        model = {"v0": s * s, "kappa": 1.0, "vbar": s * s, "sigma": 0.0, "rho": 0.0}
        both = heston_prices(spot, np.array([strike]), maturity, rate, dividend, model)
        if both[0 if is_call else 1][0] < price:
            low = s
        else:
            high = s
    s = 0.5 * (low + high)
    total = s * np.sqrt(maturity)
    d2 = np.log(share / cash) / total - total / 2
    return s, cash * np.sqrt(maturity / (2 * np.pi)) * np.exp(-0.5 * d2 * d2)
