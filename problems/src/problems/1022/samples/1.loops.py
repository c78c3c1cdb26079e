def ppp_model(coords, bonds, beta, hubbard, ionisation, core_charges):
    e2 = 14.399645
    n = len(coords)
    repulsion = np.zeros((n, n))
    core = np.zeros((n, n))
    for a in range(n):
        for b in range(n):
            distance = np.linalg.norm(coords[a] - coords[b])
            soft = 2 * e2 / (hubbard[a] + hubbard[b])
            repulsion[a, b] = e2 / np.hypot(distance, soft)
    for a in range(n):
        core[a, a] = -ionisation[a]
        core[a, a] -= sum(core_charges[b] * repulsion[a, b] for b in range(n) if b != a)
    for (a, b), value in zip(bonds, beta):
        core[a, b] = core[b, a] = value
    return core, repulsion
