def bond_summary(n_atoms, bonds):
    # The recursion over all ways to pair the atoms looks at every pair, bonded or not.
    bonded = {frozenset(map(int, bond)) for bond in bonds}

    def count(atoms):
        if not atoms:
            return 1
        if len(atoms) % 2:
            return 0
        first, rest = atoms[0], atoms[1:]
        total = 0
        for k, other in enumerate(rest):
            pair = frozenset((first, other))
            if len(rest) < 10 or pair in bonded:
                total += count(rest[:k] + rest[k + 1 :]) * (pair in bonded)
        return total

    everyone = tuple(range(n_atoms))
    kekule = count(everyone)
    orders = []
    for u, v in bonds:
        ways = count(tuple(a for a in everyone if a not in (u, v)))
        orders.append(ways / kekule if kekule else 0.0)
    coulson = huckel(n_atoms, bonds, n_atoms)[2]
    return {"kekule_structures": kekule, "pauling": np.array(orders), "coulson": coulson}
