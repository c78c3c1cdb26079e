def ewens_fit(community):
    values, n = np.unique(np.asarray(community), return_counts=True)
    S, N = n.size, int(n.sum())
    if S in (1, N):
        return (0.0 if S == 1 else np.inf), 0.0
    k = np.arange(N)
    x = 0.0
    # Newton's iteration for the logarithm of theta, in steps of at most 1.
    for _ in range(200):
        theta = np.exp(x)
        value = np.sum(theta / (theta + k)) - S
        slope = np.sum(theta * k / (theta + k) ** 2)
        x -= np.clip(value / slope, -1, 1)
    theta = np.exp(x)
    a = np.bincount(n)[1:]
    j = np.arange(1, a.size + 1)
    log_fact = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, N + 1)))])
    log_p = log_fact[N] + S * x - np.log(theta + k).sum() - (a * np.log(j)).sum() - log_fact[a].sum()
    return theta, log_p
