def measured_mueller(inputs, analysers, measured):
    G = np.array(inputs, dtype=float)
    A = np.array(analysers, dtype=float)
    for matrix in (A, G):
        if np.linalg.matrix_rank(matrix) != 4:
            raise ValueError("rank below four")
    left = np.linalg.solve(A.T @ A, A.T @ measured)
    return np.linalg.solve(G.T @ G, G.T @ left.T).T
