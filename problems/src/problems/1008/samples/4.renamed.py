def implied_volatility(price, spot, strike, maturity, rate, dividend, is_call):
    from math import erf

    # The closed formula in forward terms, and bisection of the total volatility.
    forward = spot * np.exp((rate - dividend) * maturity)
    discount = np.exp(-rate * maturity)
    undiscounted = price / discount
    low_bound = max((forward - strike) * (1 if is_call else -1), 0.0)
    if undiscounted <= low_bound or undiscounted >= (forward if is_call else strike):
        return float("nan"), float("nan")
    sign = 1.0 if is_call else -1.0

    def value(total):
        d = np.log(forward / strike) / total + total / 2
        n1 = 0.5 * (1 + erf(sign * d / np.sqrt(2)))
        n2 = 0.5 * (1 + erf(sign * (d - total) / np.sqrt(2)))
        return sign * (forward * n1 - strike * n2) - undiscounted

    left, right = 1e-5, 12.0
    for _ in range(200):
        middle = (left + right) / 2
        if value(middle) > 0:
            right = middle
        else:
            left = middle
        if right - left < 1e-12:
            break
    total = (left + right) / 2
    d = np.log(forward / strike) / total + total / 2
    density = np.exp(-d * d / 2) / np.sqrt(2 * np.pi)
    return total / maturity**0.5, discount * forward * density * maturity**0.5
