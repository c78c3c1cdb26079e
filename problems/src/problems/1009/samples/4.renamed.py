def end_modes(mu, hopping, pairing):
    full = majorana_matrix(mu, hopping, pairing, 0)
    n = full.shape[0] // 2
    coupling = np.array([[full[2 * j, 2 * k + 1] for k in range(n)] for j in range(n)])
    left, energies, right = np.linalg.svd(coupling)
    lowest = int(np.argmin(energies))
    b = np.abs(right[lowest, :]) ** 2
    a = np.abs(left[:, lowest]) ** 2
    return energies[lowest], a / a.sum(), b / b.sum()
