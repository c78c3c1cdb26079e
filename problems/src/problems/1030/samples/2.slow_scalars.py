def genotype_probabilities(codes, T, error):
    # Individual by individual and genotype by genotype.
    wrong = error / 2
    n, k = np.shape(codes)
    result = np.zeros((n, k, 3))

    def seen(code, g):
        if code == 0:
            return 1.0
        if code < 4:
            return 1 - error if g == code - 1 else wrong
        return (1 - wrong) if g in (code - 4, code - 3) else error

    for i in range(n):
        row = [int(c) for c in codes[i]]
        forward = [[0.25 * seen(row[0], 0), 0.5 * seen(row[0], 1), 0.25 * seen(row[0], 2)]]
        for t in range(1, k):
            new = []
            for h in range(3):
                total = 0.0
                for g in range(3):
                    total += forward[-1][g] * T[t - 1][g][h]
                new.append(total * seen(row[t], h))
            scale = sum(new)
            forward.append([a / scale for a in new])
        after = [1.0, 1.0, 1.0]
        for t in range(k - 1, -1, -1):
            both = [forward[t][g] * after[g] for g in range(3)]
            for g in range(3):
                result[i, t, g] = both[g] / sum(both)
            if t == 0:
                break
            new = []
            for g in range(3):
                total = 0.0
                for h in range(3):
                    total += T[t - 1][g][h] * seen(row[t], h) * after[h]
                new.append(total)
            after = [b / sum(new) for b in new]
    return result
