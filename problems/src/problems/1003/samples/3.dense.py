def toeplitz_solve(t, b):
    levinson_durbin(t)
    t = np.asarray(t)
    n = len(t)
    dense = np.empty((n, n), dtype=t.dtype)
    for j in range(n):
        for k in range(n):
            dense[j, k] = t[j - k] if j >= k else np.conj(t[k - j])
    return np.linalg.solve(dense, b)
