def bogoliubov(h):
    h = np.array(h, dtype=complex)
    size = len(h)
    n = size // 2
    if np.min(np.linalg.eigvalsh(h)) <= 0:
        raise ValueError("the Hamiltonian is not positive definite")
    K = np.linalg.cholesky(h).conj().T
    g = np.diag([1.0] * n + [-1.0] * n)
    M = K @ g @ K.conj().T
    # Jacobi's rotations: slow, but nothing else is needed.
    U = np.eye(size, dtype=complex)
    for _ in range(30):
        off = 0.0
        for p in range(size - 1):
            for q in range(p + 1, size):
                x = M[p, q]
                off += abs(x) ** 2
                if abs(x) < 1e-300:
                    continue
                phase = x / abs(x)
                theta = 0.5 * np.arctan2(2 * abs(x), (M[q, q] - M[p, p]).real)
                c, s = np.cos(theta), np.sin(theta)
                R = np.eye(size, dtype=complex)
                R[p, p], R[q, q] = c, c
                R[p, q], R[q, p] = s * phase, -s * np.conj(phase)
                M = R.conj().T @ M @ R
                U = U @ R
        if off < 1e-28 * np.linalg.norm(M) ** 2:
            break
    levels = M.diagonal().real
    positive = [i for i in np.argsort(levels) if levels[i] > 0]
    negative = [i for i in np.argsort(-levels) if levels[i] < 0]
    order = np.array(positive + negative)
    energies = np.abs(levels[order])
    return energies, np.linalg.inv(K) @ U[:, order] @ np.diag(np.sqrt(energies))
