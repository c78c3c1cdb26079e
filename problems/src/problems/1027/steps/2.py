def steady_state(K):
    '''Steady-state probabilities of the states of an enzyme by the King-Altman method.
    Inputs:
    K: rate matrix, K[j, i] is the rate from i to j and columns sum to 0, 2D array of float with
       shape (n, n)
    Outputs:
    p: probabilities of the states, they sum to 1, 1D array of float of length n
    '''
    n = len(K)
    weights = np.empty(n)
    for i in range(n):
        others = [j for j in range(n) if j != i]
        weights[i] = np.linalg.det(-np.asarray(K)[np.ix_(others, others)])
    p = weights / np.sum(weights)
    return p
