def cloude_filter(mueller):
    s = [np.eye(2), np.diag([1, -1]), np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]])]
    basis = {(i, j): np.kron(s[i], np.conj(s[j])) for i in range(4) for j in range(4)}
    coherency = np.zeros((4, 4), dtype=complex)
    for (i, j), matrix in basis.items():
        coherency += 0.25 * mueller[i, j] * matrix
    values, vectors = np.linalg.eigh(coherency)
    kept = vectors[:, values > 0]
    coherency = kept @ np.diag(values[values > 0]) @ kept.conj().T
    result = np.empty((4, 4))
    for (i, j), matrix in basis.items():
        result[i, j] = np.trace(coherency @ matrix).real
    return result, np.sort(values)[::-1]
