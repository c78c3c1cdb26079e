def failure_rates(generators, n, rates):
    counts = coset_enumerators(generators, n)
    result = []
    for p in rates:
        p = float(p)
        chance = np.array([(p / 3) ** w * (1 - p) ** (n - w) for w in range(n + 1)])
        per_coset = counts @ chance
        lost = per_coset.sum(axis=1) - per_coset.max(axis=1)
        result.append(lost.sum())
    return np.array(result)
