def conditional_fixation_time(P):
    # Time spent before fixation, weighted with the chance of fixation, divided by that chance.
    M = len(P) - 1
    chance = fixation(P)[0]
    system = np.eye(M - 1) - P[1:M, 1:M]
    result = np.zeros(M + 1)
    result[1:M] = np.linalg.solve(system, chance[1:M]) / chance[1:M]
    return result
