def evolve(P, start, generations):
    '''Distribution of the number of copies after many generations.
    Inputs:
    P: transition matrix, 2D array of float with shape (M + 1, M + 1)
    start: distribution at the start, 1D array of float of length M + 1
    generations: number of generations, not negative, int
    Outputs:
    distribution: distribution at the end, 1D array of float of length M + 1
    heterozygosity: expected heterozygosity at the end, float
    '''
    distribution = np.array(start, dtype=float)
    power = np.asarray(P, dtype=float)
    while generations > 0:
        if generations % 2 == 1:
            distribution = distribution @ power
        generations //= 2
        if generations > 0:
            power = power @ power
    x = np.arange(len(distribution)) / (len(distribution) - 1)
    heterozygosity = np.sum(distribution * 2 * x * (1 - x))
    return distribution, heterozygosity
