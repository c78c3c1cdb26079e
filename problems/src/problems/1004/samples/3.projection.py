def balanced_truncation(A, B, C, order):
    # Dominant eigenvectors of P Q and Q P instead of square roots.
    P = lyapunov_solution(A, B @ B.conj().T)
    Q = lyapunov_solution(A.conj().T, C.conj().T @ C)
    hankel = hankel_singular_values(A, B, C)
    r = min(order, int(np.count_nonzero(hankel > 1e-6 * hankel[0])))
    values, right = np.linalg.eig(P @ Q)
    left = np.linalg.inv(right).conj().T
    keep = np.argsort(-values.real)[:r]
    T, L = right[:, keep], left[:, keep]
    # Balance: P in these coordinates is diagonal up to degenerate values.
    p = (L.conj().T @ P @ L).diagonal().real
    q = (T.conj().T @ Q @ T).diagonal().real
    scale = (p / q) ** 0.25 if r else np.ones(0)
    T, L = T * scale, L / scale
    return L.conj().T @ A @ T, L.conj().T @ B, C @ T
