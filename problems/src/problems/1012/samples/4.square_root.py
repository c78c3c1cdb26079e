def polar_decomposition(M):
    M = np.array(M, dtype=float)
    m00 = M[0, 0]
    if m00 <= 0:
        raise ValueError("no light")
    d = M[0, 1:] / m00
    D = np.sqrt(d @ d)
    if D > 1 - 1e-9:
        raise ValueError("polariser")
    a = np.sqrt(1 - D * D)
    block = a * np.eye(3)
    if D > 0:
        block += (1 - a) * np.outer(d / D, d / D)
    MD = m00 * np.block([[np.ones((1, 1)), d[None, :]], [d[:, None], block]])
    rest = np.linalg.solve(MD.T, M.T).T
    m = rest[1:, 1:]
    if np.linalg.svd(m, compute_uv=False)[-1] < 1e-9:
        raise ValueError("singular depolariser")
    if np.max(np.abs(m)) < 1e-3:
        # The eigenvalues of m m^T would lose digits.
        scale = np.max(np.abs(m))
    else:
        scale = 1.0
    w, v = np.linalg.eigh((m / scale) @ (m / scale).T)
    delta = scale * (v @ np.diag(np.sqrt(w)) @ v.T)
    if np.linalg.det(m / scale) < 0:
        delta = -delta
    MR, MDelta = np.eye(4), np.eye(4)
    MR[1:, 1:] = np.linalg.solve(delta, m)
    MDelta[1:, 1:] = delta
    MDelta[1:, 0] = rest[1:, 0]
    return MDelta, MR, MD
