def heston_prices(spot, strikes, maturity, rate, dividend, params, terms=400):
    # Sums over the terms strike by strike; calls and puts in units of the strike.
    z = np.log(heston_characteristic(0.01, maturity, rate, dividend, params))
    mean, dev = z.imag / 0.01, np.sqrt(-2 * z.real) / 0.01
    logs = [np.log(spot / k) for k in strikes]
    a, b = min(logs) + mean - 14 * dev, max(logs) + mean + 14 * dev
    v = put_coefficients(a, b, terms)
    w = np.arange(terms) * np.pi / (b - a)
    phi = heston_characteristic(w, maturity, rate, dividend, params)
    calls, puts = [], []
    for x, k in zip(logs, strikes):
        terms_k = (phi * np.exp(1j * w * (x - a))).real * v
        put = k * np.exp(-rate * maturity) * (np.sum(terms_k) - terms_k[0] / 2)
        puts.append(put)
        calls.append(put + spot * np.exp(-dividend * maturity) - k * np.exp(-rate * maturity))
    return np.array(calls), np.array(puts)
