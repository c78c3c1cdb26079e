def rarefaction(labels, sizes):
    '''Expected number of species in random samples of a community.
    Inputs:
    labels: species of the individuals, 1D array of int of length N, N >= 1
    sizes: numbers of individuals in the sample, from 0 to N, 1D array of int of length q
    Outputs:
    species: expected numbers of species, 1D array of float of length q
    '''
    abundance = np.unique(labels, return_counts=True)[1]
    total = len(labels)
    log_factorial = np.append(0.0, np.cumsum(np.log(np.arange(1, total + 1))))
    m = np.asarray(sizes, dtype=int)[:, np.newaxis]
    rest = total - abundance
    possible = m <= rest
    left = np.where(possible, rest - m, 0)
    log_missing = log_factorial[rest] - log_factorial[left]
    log_missing = log_missing + log_factorial[total - m] - log_factorial[total]
    species = np.sum(1 - np.where(possible, np.exp(log_missing), 0.0), axis=1)
    return species
