def count_states(frequencies, grain, m):
    '''Number of vibrational states in each grain of energy.
    Inputs:
    frequencies: wavenumbers of the oscillators in 1/cm, 1D array of float, may be empty
    grain: spacing of the grid of energies in 1/cm, float
    m: number of energies on the grid, int, at least 1
    Outputs:
    counts: number of states at each energy of the grid, 1D array of float of length m
    '''
    counts = np.zeros(m)
    counts[0] = 1
    for frequency in frequencies:
        r = max(int(np.floor(frequency / grain + 0.5)), 1)
        # Every r-th grain belongs together: the sum of all the lower ones.
        rows = np.zeros(-(-m // r) * r)
        rows[:m] = counts
        counts = np.cumsum(rows.reshape(-1, r), axis=0).ravel()[:m]
    return counts
