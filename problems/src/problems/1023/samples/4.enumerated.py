def bond_summary(n_atoms, bonds):
    pairs = [(int(u), int(v)) for u, v in bonds]
    structures = []

    def extend(free, chosen):
        if not free:
            structures.append(chosen)
            return
        atom = min(free)
        for k, (u, v) in enumerate(pairs):
            if atom in (u, v) and u in free and v in free:
                extend(free - {u, v}, chosen + [k])

    extend(frozenset(range(n_atoms)), [])
    double = np.zeros(len(pairs))
    for structure in structures:
        double[structure] += 1 / len(structures)
    return {
        "coulson": huckel(n_atoms, bonds, n_atoms)[2],
        "pauling": double,
        "kekule_structures": len(structures),
    }
