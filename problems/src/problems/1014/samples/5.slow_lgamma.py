def canonical_average(averages, p):
    import math

    N = len(averages) - 1
    result = []
    for x in p:
        if x == 0:
            result.append(float(averages[0]))
            continue
        if x == 1:
            result.append(float(averages[N]))
            continue
        total = norm = 0.0
        for n in range(N + 1):
            log = math.lgamma(N + 1) - math.lgamma(n + 1) - math.lgamma(N - n + 1)
            log += n * math.log(x) + (N - n) * math.log1p(-x)
            weight = math.exp(log)
            norm += weight
            total += weight * averages[n]
        result.append(total / norm)
    return np.array(result)
