def closed_shell_hf(S, H, eri, n_electrons):
    s, U = np.linalg.eigh(S)
    X = U / np.sqrt(s)
    pairs = n_electrons // 2
    n = len(S)
    # Coulomb and exchange as one matrix that acts on the flattened density.
    response = eri - eri.transpose(0, 2, 1, 3) / 2
    response = response.reshape(n * n, n * n)
    density = np.zeros((n, n))
    for _ in range(500):
        fock = H + (response @ density.ravel()).reshape(n, n)
        eps, orbitals = np.linalg.eigh(X.T @ fock @ X)
        orbitals = X @ orbitals
        new = 2 * orbitals[:, :pairs] @ orbitals[:, :pairs].T
        change = np.abs(new - density).max()
        density = new
        if change < 1e-10:
            break
    two = density.ravel() @ response @ density.ravel() / 2
    return np.trace(density @ H) + two, eps, density
