def polar_decomposition(M):
    M = np.array(M, dtype=float)
    if M[0, 0] <= 0:
        raise ValueError("the matrix passes no light")
    d = M[0, 1:] / M[0, 0]
    D2 = float(np.sum(d**2))
    if D2**0.5 > 1 - 1e-9:
        raise ValueError("the diattenuation is 1")
    root = (1 - D2) ** 0.5
    first = M[0, 0] * np.eye(4)
    for i in range(3):
        first[0, i + 1] = first[i + 1, 0] = M[0, 0] * d[i]
        for j in range(3):
            first[i + 1, j + 1] = M[0, 0] * (root * (i == j) + d[i] * d[j] / (1 + root))
    rest = M @ np.linalg.inv(first)
    m = rest[1:, 1:].copy()
    if np.min(np.linalg.svd(m, compute_uv=False)) < 1e-9:
        raise ValueError("the depolariser is singular")
    # The orthogonal polar factor by Newton's iteration, much longer than needed
    q = m / np.linalg.norm(m)
    for _ in range(200):
        q = (q + np.linalg.inv(q).T) / 2
    if np.linalg.det(q) < 0:
        q = -q
    delta = m @ q.T
    last, middle = np.eye(4), np.eye(4)
    last[1:, 0], last[1:, 1:], middle[1:, 1:] = rest[1:, 0], (delta + delta.T) / 2, q
    return last, middle, first
