def saturation(beta, x):
    '''Saturation and Hill coefficient from a binding polynomial.
    Inputs:
    beta: coefficients of the binding polynomial, ascending, beta[0] = 1, 1D array of float of
          length n + 1 with n >= 1 and beta[n] > 0
    x: ligand concentrations, not negative, 1D array of float of length q
    Outputs:
    Y: mean fraction of occupied sites, 1D array of float of length q
    hill: Hill coefficient, 1D array of float of length q
    '''
    beta, x = np.asarray(beta, dtype=float), np.asarray(x, dtype=float)
    j = np.flatnonzero(beta > 0)
    n = len(beta) - 1
    empty = x == 0
    logs = np.log(beta[j])[:, None] + j[:, None] * np.log(np.where(empty, 1.0, x))
    p = np.exp(logs - np.max(logs, axis=0))
    p = p / np.sum(p, axis=0)
    bound = j @ p
    free = (n - j) @ p
    variance = np.sum((j[:, None] - bound) ** 2 * p, axis=0)
    Y = np.where(empty, 0.0, bound / n)
    hill = np.where(empty, j[1], variance * n / (bound * free))
    return Y, hill
