def bond_summary(n, edges):
    def perfect(atoms):
        atoms = sorted(atoms)
        if len(atoms) % 2:
            return 0
        new = {atom: k for k, atom in enumerate(atoms)}
        inner = [(new[u], new[v]) for u, v in edges.tolist() if u in new and v in new]
        return int(matching_numbers(len(atoms), np.array(inner, dtype=int).reshape(-1, 2))[-1])

    everyone = set(range(n))
    count = perfect(everyone)
    share = [perfect(everyone - {u, v}) / max(count, 1) for u, v in edges.tolist()]
    _, _, coulson = huckel(n, edges, n)
    share = np.array(share) if count else np.zeros(len(edges))
    return dict(kekule_structures=count, pauling=share, coulson=coulson)
