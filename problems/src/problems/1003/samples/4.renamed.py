def stationary_likelihood(t, x):
    series = np.asarray(x) * 1.0
    size = series.size
    both = toeplitz_solve(t, np.column_stack([np.ones(size), series]))
    s00 = both[:, 0].sum()
    s01 = both[:, 1].sum()
    s11 = series @ both[:, 1]
    mu = s01 / s00
    logdet = np.log(levinson_durbin(t)[1]).sum()
    value = s11 - 2 * mu * s01 + mu**2 * s00
    return mu, np.sqrt(1 / s00), -(size * np.log(2 * np.pi) + logdet + value) / 2
