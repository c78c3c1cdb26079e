def toeplitz_solve(t, b):
    n = len(t)
    lag = np.arange(n)[:, None] - np.arange(n)
    dense = np.where(lag < 0, np.conj(t)[np.abs(lag)], np.asarray(t)[np.abs(lag)])
    return np.linalg.pinv(dense) @ b
