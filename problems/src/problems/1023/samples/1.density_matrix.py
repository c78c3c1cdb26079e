def huckel(n_atoms, bonds, n_electrons):
    bonds = np.asarray(bonds)
    adjacency = np.zeros((n_atoms, n_atoms))
    adjacency[tuple(bonds.T)] = 1
    adjacency += adjacency.T
    w, vectors = np.linalg.eigh(adjacency)
    w, vectors = np.flip(w), np.flip(vectors, axis=1)
    fill = np.clip(n_electrons - 2 * np.arange(n_atoms), 0, 2).astype(float)
    # The mean over each degenerate group.
    alike = np.abs(w[:, None] - w) < 1e-6
    fill = alike @ fill / alike.sum(axis=1)
    density = vectors @ np.diag(fill) @ vectors.T
    return w, np.trace(density @ adjacency), density[bonds[:, 0], bonds[:, 1]]
