def count_states(wavenumbers, spacing, length):
    states = np.zeros(length)
    states[0] = 1.0
    steps = np.maximum(np.floor(np.asarray(wavenumbers) / spacing + 0.5).astype(int), 1)
    for step in sorted(steps.tolist()):
        # A quantum more for all that was there before, until the grid ends.
        for low in range(step, length, step):
            high = min(low + step, length)
            states[low:high] += states[low - step : high - step]
    return states
