def fixation(P):
    '''Fixation probabilities and mean absorption times of the Wright-Fisher model.
    Inputs:
    P: transition matrix without mutation, 2D array of float with shape (M + 1, M + 1)
    Outputs:
    probability: probability that A is fixed from each number of copies, 1D array of float of
                 length M + 1
    time: mean number of generations until one allele is lost, 1D array of float of length M + 1
    '''
    M = len(P) - 1
    probability = np.zeros(M + 1)
    time = np.zeros(M + 1)
    right = np.stack([P[1:M, M], np.ones(M - 1)], axis=1)
    solution = np.linalg.solve(np.eye(M - 1) - P[1:M, 1:M], right)
    probability[1:M] = solution[:, 0]
    probability[M] = 1.0
    time[1:M] = solution[:, 1]
    return probability, time
