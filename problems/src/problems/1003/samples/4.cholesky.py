def stationary_likelihood(t, x):
    n = len(x)
    lag = np.abs(np.arange(n)[:, None] - np.arange(n))
    factor = np.linalg.cholesky(np.asarray(t, dtype=float)[lag])
    white = np.linalg.solve(factor, np.stack([np.ones(n), x], axis=1))
    one, y = white.T
    mean = one @ y / (one @ one)
    loglik = -np.sum(np.log(np.diag(factor))) - 0.5 * np.sum((y - mean * one) ** 2)
    return mean, 1 / np.linalg.norm(one), loglik - 0.5 * n * np.log(2 * np.pi)
