def count_states(frequencies, grain, m):
    counts = [1.0] + [0.0] * (m - 1)
    for frequency in frequencies:
        r = int(frequency // grain)
        if frequency - r * grain >= grain / 2:
            r += 1
        r = max(r, 1)
        for j in range(r, m):
            counts[j] += counts[j - r]
    return np.array(counts)
