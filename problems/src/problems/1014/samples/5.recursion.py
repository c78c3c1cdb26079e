def canonical_average(averages, p):
    averages = np.asarray(averages, dtype=float)
    N = averages.size - 1
    result = []
    for x in p:
        if x <= 0.0:
            result.append(averages[0])
        elif x >= 1.0:
            result.append(averages[N])
        else:
            # Ratios of neighbouring weights, from the largest weight to both sides
            top = min(N, int((N + 1) * x))
            n = np.arange(top + 1, N + 1)
            up = np.cumprod((N - n + 1) / n * (x / (1 - x)))
            n = np.arange(top - 1, -1, -1)
            down = np.cumprod((n + 1) / (N - n) * ((1 - x) / x))
            weights = np.concatenate([down[::-1], [1.0], up])
            result.append(np.dot(weights, averages) / weights.sum())
    return np.array(result)
