def stationary_likelihood(t, x):
    '''Mean of a stationary Gaussian series, its standard error and the log-likelihood.
    Inputs:
    t: autocovariances at the lags 0, ..., n-1, 1D array of float of length n
    x: the series, 1D array of float of length n
    Outputs:
    mean: maximum-likelihood estimate of the constant mean, float
    error: standard error of the mean, float
    loglik: natural logarithm of the probability density of x at that mean, float
    '''
    n = len(x)
    _, variances = levinson_durbin(t)
    weights = toeplitz_solve(t, np.ones(n))
    information = np.sum(weights)
    mean = np.dot(weights, x) / information
    residual = x - mean
    misfit = np.dot(residual, toeplitz_solve(t, residual))
    loglik = -0.5 * (n * np.log(2 * np.pi) + np.sum(np.log(variances)) + misfit)
    return mean, information**-0.5, loglik
