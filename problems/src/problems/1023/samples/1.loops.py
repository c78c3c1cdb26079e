def huckel(n_atoms, bonds, n_electrons):
    matrix = np.zeros((n_atoms, n_atoms))
    for u, v in bonds:
        matrix[u, v] = matrix[v, u] = 1.0
    x, c = np.linalg.eigh(matrix)
    x, c = x[::-1], c[:, ::-1]
    groups = []
    for k in range(n_atoms):
        if groups and abs(x[groups[-1][0]] - x[k]) < 1e-6:
            groups[-1].append(k)
        else:
            groups.append([k])
    filled = [0.0] * n_atoms
    left = n_electrons
    for group in groups:
        here = min(2 * len(group), left)
        for k in group:
            filled[k] = here / len(group)
        left -= here
    orders = [sum(filled[k] * c[u, k] * c[v, k] for k in range(n_atoms)) for u, v in bonds]
    return x, 2 * sum(orders), np.array(orders)
