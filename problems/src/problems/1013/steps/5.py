def failure_rates(generators, n, rates):
    '''Failure probability of maximum-likelihood decoding under depolarising noise.
    Inputs:
    generators: list of strings of the letters I, X, Y, Z, which commute; may be empty
    n: number of qubits, int, at most 7
    rates: probabilities of an error on a qubit, between 0 and 1, 1D array of float
    Outputs:
    failure: probability that decoding fails, 1D array of float, one for each rate
    '''
    counts = coset_enumerators(generators, n)
    p, w = np.asarray(rates, dtype=float), np.arange(n + 1)[:, None]
    probability = (p / 3) ** w * (1 - p) ** (n - w)
    success = np.sum(np.max(counts @ probability, axis=1), axis=0)
    failure = 1 - success
    return failure
