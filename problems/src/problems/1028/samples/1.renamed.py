def binding_polynomial(L, K):
    sites = np.array(K, dtype=float)
    coefficients = [np.array(L, dtype=float)]
    for column in sites.T:
        longer = coefficients + [np.zeros(len(L))]
        for power in range(len(coefficients), 0, -1):
            longer[power] = longer[power] + column * coefficients[power - 1]
        coefficients = longer
    sums = np.array([c.sum() for c in coefficients])
    return sums / sums[0]
