def coset_enumerators(generators, n):
    rows, pivots = row_reduce(generator_bits(generators, n))

    def number(bits):
        return sum(int(b) << i for i, b in enumerate(bits))

    reducers = [(int(p), number(row)) for p, row in zip(pivots, rows)]
    mask = (1 << n) - 1
    checks = [number(g) for g in generator_bits(generators, n)]
    table = {}
    for e in range(4**n):
        syndrome = 0
        turned = e >> n | (e & mask) << n
        for check in checks:
            syndrome = 2 * syndrome + (turned & check).bit_count() % 2
        leader = e
        for pivot, row in reducers:
            if leader >> pivot & 1:
                leader ^= row
        weight = (e & mask | e >> n).bit_count()
        counts = table.setdefault(syndrome, {}).setdefault(leader, [0] * (n + 1))
        counts[weight] += 1
    return np.array([sorted(table[s].values(), reverse=True) for s in sorted(table)])
