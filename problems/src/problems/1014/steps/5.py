def canonical_average(averages, p):
    '''Averages at fixed occupation probability from averages at fixed numbers of occupied sites.
    Inputs:
    averages: averages with 0, 1, ..., N occupied sites, 1D array of float of length N+1
    p: occupation probabilities between 0 and 1, 1D array of float
    Outputs:
    result: averages at these probabilities, 1D array of float of the length of p
    '''
    averages = np.asarray(averages, dtype=float)
    N = len(averages) - 1
    n = np.arange(N + 1)
    factorial = np.concatenate([[0.0], np.cumsum(np.log(n[1:]))])
    binomial = factorial[N] - factorial - factorial[::-1]
    result = np.zeros(len(p))
    for i, x in enumerate(p):
        if x == 0 or x == 1:
            result[i] = averages[-1 if x == 1 else 0]
            continue
        logarithm = binomial + n * np.log(x) + (N - n) * np.log1p(-x)
        weights = np.exp(logarithm - np.max(logarithm))
        result[i] = weights @ averages / np.sum(weights)
    return result
