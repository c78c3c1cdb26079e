def characteristic_concentrations(beta):
    # With x = xm * z the condition is a polynomial in z whose only positive root is wanted.
    beta = np.asarray(beta, dtype=float)
    n = len(beta) - 1
    j = np.arange(n + 1)
    log_median = -np.log(beta[-1]) / n

    def value(u):
        with np.errstate(divide="ignore"):
            logs = np.log(beta) + j * (log_median + u)
        return np.sum((2 * j - n) * np.exp(logs - logs.max()))

    low, high = -800.0, 800.0
    for _ in range(70):
        middle = 0.5 * (low + high)
        if value(middle) < 0:
            low = middle
        else:
            high = middle
    return np.exp(log_median + low), np.exp(log_median)
