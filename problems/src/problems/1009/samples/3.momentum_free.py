def topological_index(mu, hopping, pairing):
    result = {}
    for s in (1, -1):
        matrix = majorana_matrix(mu, hopping, pairing, s)
        # i A is Hermitian with eigenvalues in pairs +-epsilon
        sizes = np.sort(np.abs(np.linalg.eigvalsh(1j * matrix)))
        if sizes[0] <= 1e-9 * sizes[-1]:
            result[s] = 0
        elif pfaffian(matrix) > 0:
            result[s] = 1
        else:
            result[s] = -1
    return result[1], result[-1], result[1] * result[-1]
