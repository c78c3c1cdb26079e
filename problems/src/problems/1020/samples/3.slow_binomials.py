def rarefaction(labels, sizes):
    labels = list(map(int, labels))
    total = len(labels)
    abundance = [labels.count(species) for species in set(labels)]

    def binomial(n, k):
        value = 1
        for i in range(min(k, n - k)):
            value = value * (n - i) // (i + 1)
        return value if 0 <= k <= n else 0

    result = []
    for m in map(int, sizes):
        whole = binomial(total, m)
        missing = {n: binomial(total - n, m) / whole for n in set(abundance)}
        result.append(sum(1 - missing[n] for n in abundance))
    return np.array(result, dtype=float)
