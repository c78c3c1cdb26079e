def fixation(P):
    # Generation by generation until nobody is left undecided.
    M = len(P) - 1
    probability = np.zeros(M + 1)
    probability[M] = 1.0
    time = np.zeros(M + 1)
    undecided = np.ones(M + 1)
    undecided[[0, M]] = 0.0
    while undecided.max() > 1e-13:
        time = time + undecided
        probability = P @ probability
        undecided = P @ undecided
    return probability, time
