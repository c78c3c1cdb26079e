def end_modes(mu, hopping, pairing):
    n = len(mu)
    A = majorana_matrix(mu, hopping, pairing, 0)
    coupling = A[::2, 1::2]
    values_a, vectors_a = np.linalg.eigh(coupling @ coupling.T)
    values_b, vectors_b = np.linalg.eigh(coupling.T @ coupling)
    energies = np.sort(np.linalg.eigvalsh(1j * A))
    return float(abs(energies[n])), np.abs(vectors_a[:, 0]) ** 2, np.abs(vectors_b[:, 0]) ** 2
