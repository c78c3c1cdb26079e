def bogoliubov(h):
    h = np.asarray(h, dtype=complex)
    n = h.shape[0] // 2
    if np.linalg.eigvalsh(h)[0] <= 0:
        raise ValueError("not positive definite")
    g = np.diag(np.r_[np.ones(n), -np.ones(n)])
    # Columns of h^(-1/2) W with W from h^(1/2) g h^(1/2).
    values, vectors = np.linalg.eigh(h)
    root = (vectors * np.sqrt(values)) @ vectors.conj().T
    inverse_root = (vectors / np.sqrt(values)) @ vectors.conj().T
    levels, W = np.linalg.eigh(root @ g @ root)
    keys = [(level < 0, abs(level)) for level in levels]
    order = sorted(range(2 * n), key=keys.__getitem__)
    energies = np.array([abs(levels[i]) for i in order])
    return energies, inverse_root @ W[:, order] @ np.diag(np.sqrt(energies))
