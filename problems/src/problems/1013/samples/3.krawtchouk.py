def code_parameters(generators, n):
    import math

    reduced = row_reduce(generator_bits(generators, n))[0]
    rank = reduced.shape[0]
    group = np.zeros((1, 2 * n), dtype=int)
    for row in reduced:
        group = np.vstack([group, group ^ row])
    weights = (group[:, :n] + group[:, n:] > 0).sum(axis=1)
    A = np.array([np.sum(weights == w) for w in range(n + 1)])

    def krawtchouk(w, j):
        return sum(
            (-1) ** s * 3 ** (w - s) * math.comb(j, s) * math.comb(n - j, w - s)
            for s in range(w + 1)
        )

    B = [sum(int(A[j]) * krawtchouk(w, j) for j in range(n + 1)) >> rank for w in range(n + 1)]
    B = np.array(B)
    interesting = A.copy() if rank == n else B - A
    interesting[0] = 0
    return n - rank, int(np.argmax(interesting > 0)), A, B
