def pfaffian(matrix):
    work = np.array(matrix, dtype=float)
    size = work.shape[0]
    if size % 2 == 1:
        return 0.0
    value = 1.0
    for k in range(0, size - 1, 2):
        best = int(np.argmax(np.abs(work[k + 1 :, k]))) + k + 1
        if best != k + 1:
            order = np.arange(size)
            order[k + 1], order[best] = best, k + 1
            work = work[order][:, order]
            value *= -1
        if work[k, k + 1] == 0.0:
            return 0.0
        value *= work[k, k + 1]
        # Clear the rest of row and column k by a congruence with unit determinant.
        tau = work[k, k + 2 :] / work[k, k + 1]
        column = work[k + 2 :, k + 1].copy()
        work[k + 2 :, k + 2 :] += np.outer(tau, column) - np.outer(column, tau)
    return value
