def levinson_durbin(t):
    t = np.asarray(t)
    n = len(t)
    lags = np.arange(n)[:, None] - np.arange(n)
    matrix = np.where(lags >= 0, t[np.abs(lags)], np.conj(t[np.abs(lags)]))
    errors = []
    for m in range(n):
        try:
            np.linalg.cholesky(matrix[: m + 1, : m + 1])
        except np.linalg.LinAlgError:
            raise ValueError("not positive definite") from None
        z = np.linalg.solve(matrix[: m + 1, : m + 1], np.eye(m + 1)[0])
        if not np.real(z[0]) > 0:
            raise ValueError("not positive definite")
        errors.append(1 / np.real(z[0]))
    return z / z[0], np.array(errors)
