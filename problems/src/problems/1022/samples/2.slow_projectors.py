def ppp_scf(h, gamma, n_electrons):
    # Small steps towards the new density: right, but many of them.
    n = len(h)
    density = np.eye(n) * n_electrons / n
    for _ in range(300):
        fock = h - density * gamma / 2 + np.diag(gamma @ np.diag(density))
        e, c = np.linalg.eigh(fock)
        filled = c[:, : n_electrons // 2]
        density = 0.9 * density + 0.1 * 2 * filled @ filled.T
    fock = h - density * gamma / 2 + np.diag(gamma @ np.diag(density))
    e, c = np.linalg.eigh(fock)
    return np.sum(density * (h + fock)) / 2, e, c
