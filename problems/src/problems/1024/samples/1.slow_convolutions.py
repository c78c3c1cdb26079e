def count_states(frequencies, grain, m):
    total = [1.0] + [0.0] * (m - 1)
    for frequency in frequencies:
        r = max(int(np.floor(frequency / grain + 0.5)), 1)
        before = total
        total = []
        for j in range(m):
            count = 0.0
            for quanta in range(j // r + 1):
                count += before[j - quanta * r]
            total.append(count)
    return np.array(total)
