def conditional_fixation_time(P):
    '''Mean number of generations until fixation, given that the allele is fixed.
    Inputs:
    P: transition matrix without mutation, 2D array of float with shape (M + 1, M + 1)
    Outputs:
    time: mean time from each number of copies, 0 for 0 and for M copies, 1D array of float of
          length M + 1
    '''
    M = len(P) - 1
    probability = fixation(P)[0][1:M]
    Q = P[1:M, 1:M] * probability / probability[:, None]
    time = np.zeros(M + 1)
    time[1:M] = np.linalg.solve(np.eye(M - 1) - Q, np.ones(M - 1))
    return time
