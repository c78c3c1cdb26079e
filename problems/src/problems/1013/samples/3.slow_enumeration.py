def code_parameters(generators, n):
    rows, _ = row_reduce(generator_bits(generators, n))
    r = len(rows)
    mask = (1 << n) - 1
    words = []
    for row in rows.tolist():
        x = sum(b << i for i, b in enumerate(row[:n]))
        z = sum(b << i for i, b in enumerate(row[n:]))
        words.append((x, z))
    group = [(0, 0)]
    for x, z in words:
        group += [(x ^ a, z ^ b) for a, b in group]
    A, B = [0] * (n + 1), [0] * (n + 1)
    for x, z in group:
        A[(x | z).bit_count()] += 1
    # Every Pauli operator is tested.
    for e in range(4**n):
        x, z = e & mask, e >> n
        if all(((x & b).bit_count() + (z & a).bit_count()) % 2 == 0 for a, b in words):
            B[(x | z).bit_count()] += 1
    if n == r:
        distance = min(w for w in range(1, n + 1) if A[w])
    else:
        distance = min(w for w in range(1, n + 1) if B[w] > A[w])
    return n - r, distance, np.array(A), np.array(B)
