def bond_summary(n_atoms, bonds):
    '''Number of Kekule structures, and the bond orders of Pauling and of Coulson.
    Inputs:
    n_atoms: number of conjugated atoms n, int
    bonds: pairs of indices of bonded atoms, 2D array of int with shape (b, 2)
    Outputs:
    summary: dictionary with the keys 'kekule_structures' (int), 'pauling' and 'coulson' (1D arrays
             of float of length b)
    '''
    total = int(matching_numbers(n_atoms, bonds)[-1]) if n_atoms % 2 == 0 else 0
    pauling = np.zeros(len(bonds))
    for k, bond in enumerate(bonds):
        if total == 0:
            break
        kept = np.delete(np.arange(n_atoms), bond)
        label = np.full(n_atoms, -1)
        label[kept] = np.arange(len(kept))
        rest = label[bonds]
        rest = rest[np.all(rest >= 0, axis=1)]
        pauling[k] = matching_numbers(len(kept), rest)[-1] / total
    coulson = huckel(n_atoms, bonds, n_atoms)[2]
    summary = {"kekule_structures": total, "pauling": pauling, "coulson": coulson}
    return summary
