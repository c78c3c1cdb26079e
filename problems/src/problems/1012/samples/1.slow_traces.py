def mueller_of_mixture(jones, weights):
    sigma = [
        np.eye(2, dtype=complex),
        np.diag([1.0 + 0j, -1.0]),
        np.array([[0, 1], [1, 0]], dtype=complex),
        np.array([[0, -1j], [1j, 0]]),
    ]
    M = np.zeros((4, 4))
    for k in range(len(weights)):
        for i in range(4):
            for j in range(4):
                product = sigma[i] @ jones[k] @ sigma[j] @ np.conj(jones[k]).T
                M[i, j] += weights[k] * np.trace(product).real / 2
    return M
