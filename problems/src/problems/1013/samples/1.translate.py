def generator_bits(generators, n):
    for g in generators:
        if len(g) != n:
            raise ValueError("length")
        if any(c not in "IXYZ" for c in g):
            raise ValueError("letter")
    for a in generators:
        for b in generators:
            # Operators anticommute where both letters differ and none is I.
            clashes = sum(p != q and p != "I" and q != "I" for p, q in zip(a, b))
            if clashes % 2 == 1:
                raise ValueError("anticommuting generators")
    x = [[int(c in ("X", "Y")) for c in g] for g in generators]
    z = [[int(c in ("Z", "Y")) for c in g] for g in generators]
    return np.array([p + q for p, q in zip(x, z)], dtype=int).reshape(-1, 2 * n)
