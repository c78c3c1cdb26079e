def matching_numbers(n_atoms, bonds):
    # All numbers of a state in one big integer, 64 bits each.
    near = {a: set() for a in range(n_atoms)}
    for u, v in bonds:
        near[int(u)].add(int(v))
        near[int(v)].add(int(u))
    remaining = set(near)
    frontier = set()
    states = {frozenset(): 1}
    while remaining:
        candidates = frontier or remaining
        atom = min(candidates, key=lambda a: (len((near[a] & remaining) - frontier), a))
        remaining.remove(atom)
        later = near[atom] & remaining
        after = {}
        for taken, packed in states.items():
            if atom in taken:
                left = taken - {atom}
                after[left] = after.get(left, 0) + packed
                continue
            after[taken] = after.get(taken, 0) + packed
            for other in later - taken:
                key = taken | {other}
                after[key] = after.get(key, 0) + (packed << 64)
        frontier = (frontier | later) & remaining
        states = after
    packed = states[frozenset()]
    return np.array([(packed >> (64 * k)) & (2**64 - 1) for k in range(n_atoms // 2 + 1)])
