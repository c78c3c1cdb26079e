def conditional_fixation_time(P):
    # Sum of the probabilities that fixation has not yet happened.
    M = len(P) - 1
    chance = fixation(P)[0]
    time = np.zeros(M + 1)
    fixed = np.zeros(M + 1)
    fixed[M] = 1.0
    while True:
        left = (chance - fixed)[1:M] / chance[1:M]
        if not np.any(left > 1e-13):
            return time
        time[1:M] += left
        fixed = P @ fixed
