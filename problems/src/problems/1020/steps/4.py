def ewens_fit(labels):
    '''Fundamental biodiversity number and probability of the abundances by Ewens' formula.
    Inputs:
    labels: species of the individuals, 1D array of int of length N, N >= 1
    Outputs:
    theta: estimate of maximum likelihood, float, 0 for one species, np.inf for all different
    log_probability: natural logarithm of the probability of the abundances at theta, float
    '''
    abundance = np.unique(labels, return_counts=True)[1]
    species, total = len(abundance), len(labels)
    if species == 1:
        return 0.0, 0.0
    if species == total:
        return np.inf, 0.0
    i = np.arange(total)
    low, high = 1e-12, 1e12
    for _ in range(100):
        theta = np.sqrt(low * high)
        if np.sum(theta / (theta + i)) < species:
            low = theta
        else:
            high = theta
    repeats = np.unique(abundance, return_counts=True)[1]
    log_probability = np.sum(np.log(i + 1)) - np.sum(np.log(abundance))
    log_probability -= sum(np.sum(np.log(np.arange(1, a + 1))) for a in repeats)
    log_probability += species * np.log(theta) - np.sum(np.log(theta + i))
    return theta, log_probability
