def projection_matrix(survival, duration, fecundity):
    p = np.asarray(survival, dtype=float)
    d = np.asarray(duration)
    certain = p == 1
    q = np.where(certain, 0.5, p)
    moving = np.where(certain, 1 / d, (1 - q) * q ** (d - 1) / (1 - q**d))
    moving[-1] = 0
    matrix = np.diag(p * (1 - moving)) + np.diag((p * moving)[:-1], -1)
    matrix[0] = matrix[0] + fecundity
    return matrix
