def coset_enumerators(generators, n):
    bits = generator_bits(generators, n)
    rows, _ = row_reduce(bits)
    group = np.zeros((1, 2 * n), dtype=int)
    for row in rows:
        group = np.vstack([group, group ^ row])
    place = 2 ** np.arange(2 * n)
    seen = np.zeros(4**n, dtype=bool)
    swapped = np.hstack([bits[:, n:], bits[:, :n]])
    found = {}
    for e in range(4**n):
        if seen[e]:
            continue
        error = e // place % 2
        coset = group ^ error
        seen[coset @ place] = True
        weight = np.sum((coset[:, :n] + coset[:, n:]) > 0, axis=1)
        syndrome = tuple((swapped @ error % 2).tolist())
        found.setdefault(syndrome, []).append(np.bincount(weight, minlength=n + 1).tolist())
    return np.array([sorted(found[s])[::-1] for s in sorted(found)])
