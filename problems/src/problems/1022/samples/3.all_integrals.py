def cis_states(levels, orbitals, gamma, n_electrons, singlet=True):
    n, occ = len(levels), n_electrons // 2
    products = np.einsum("mp,mq->mpq", orbitals, orbitals)
    mo = np.einsum("mpq,mn,nrs->pqrs", products, gamma, products)
    pairs = [(i, a) for i in range(occ) for a in range(occ, n)]
    matrix = np.zeros((len(pairs), len(pairs)))
    for row, (i, a) in enumerate(pairs):
        for col, (j, b) in enumerate(pairs):
            matrix[row, col] = -mo[i, j, a, b]
            if singlet:
                matrix[row, col] += 2 * mo[i, a, j, b]
            if row == col:
                matrix[row, col] += levels[a] - levels[i]
    w, v = np.linalg.eigh(matrix)
    states = np.empty((len(w), occ, n - occ))
    for k in range(len(w)):
        states[k] = v[:, k].reshape(occ, n - occ)
    return w, states
