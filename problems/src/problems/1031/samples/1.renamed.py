def coherent_strain(film, base, A, B, C, direction):
    v = np.asarray(direction) / np.sqrt(np.sum(np.square(np.asarray(direction, dtype=float))))
    mismatch = base / film - 1.0
    matrix = np.empty((3, 3))
    for i in range(3):
        for j in range(3):
            matrix[i, j] = (B + C) * v[i] * v[j]
        matrix[i, i] = (A - C) * v[i] ** 2 + C
    b = np.linalg.solve(matrix, v) * -(A + 2 * B) * mismatch
    result = np.zeros((3, 3))
    for i in range(3):
        for j in range(3):
            result[i, j] = 0.5 * (b[i] * v[j] + b[j] * v[i])
        result[i, i] += mismatch
    return result
