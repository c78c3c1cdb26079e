def levinson_durbin(t):
    lags = [complex(value) for value in t]
    variance = lags[0].real
    if variance <= 0:
        raise ValueError("order 0")
    variances = [variance]
    filt = [1 + 0j]
    for order in range(1, len(lags)):
        total = sum(filt[j] * lags[order - j] for j in range(order))
        reflection = -total / variance
        longer = filt + [0j]
        filt = [longer[j] + reflection * longer[order - j].conjugate() for j in range(order + 1)]
        variance = variance * (1 - reflection.real**2 - reflection.imag**2)
        if variance <= 0:
            raise ValueError(f"order {order}")
        variances.append(variance)
    out = np.array(filt)
    return (out if np.iscomplexobj(t) else out.real), np.array(variances)
