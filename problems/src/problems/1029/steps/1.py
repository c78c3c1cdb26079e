def wright_fisher_matrix(copies, s=0.0, h=0.5, u=0.0, v=0.0):
    '''Transition matrix of the Wright-Fisher model with selection and mutation.
    Inputs:
    copies: number M of copies of the gene in the population, at least 1, int
    s: selection coefficient of AA, float greater than -1
    h: dominance coefficient, Aa has the fitness 1 + h * s > 0, float
    u: probability that A mutates to a, float between 0 and 1
    v: probability that a mutates to A, float between 0 and 1
    Outputs:
    P: transition matrix from row to column, 2D array of float with shape (M + 1, M + 1)
    '''
    j = np.arange(copies + 1)
    x = j / copies
    both = x**2 * (1 + s)
    mixed = x * (1 - x) * (1 + h * s)
    x = (both + mixed) / (both + 2 * mixed + (1 - x) ** 2)
    x = (1 - u) * x + v * (1 - x)
    log_factorial = np.concatenate([[0.0], np.cumsum(np.log(j[1:]))])
    log_binomial = log_factorial[-1] - log_factorial - log_factorial[::-1]
    inner = (x > 0) & (x < 1)
    y = x[inner][:, None]
    P = np.zeros((copies + 1, copies + 1))
    P[inner] = np.exp(log_binomial + j * np.log(y) + (copies - j) * np.log(1 - y))
    P[x <= 0, 0] = 1.0
    P[x >= 1, copies] = 1.0
    return P
