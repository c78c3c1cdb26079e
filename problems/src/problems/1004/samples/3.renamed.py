def balanced_truncation(A, B, C, order):
    roots = []
    for gramian in (
        lyapunov_solution(A, B @ np.conj(B).T),
        lyapunov_solution(np.conj(A).T, np.conj(C).T @ C),
    ):
        d, e = np.linalg.eigh(gramian)
        d[d < 0] = 0
        roots.append(e @ np.diag(np.sqrt(d)))
    reach, see = roots
    left, values, right = np.linalg.svd(np.conj(see).T @ reach)
    count = len([v for v in values if v > 1e-6 * values[0]])
    count = order if order < count else count
    inv_root = np.diag(values[:count] ** -0.5)
    into = inv_root @ np.conj(left[:, :count]).T @ np.conj(see).T
    out = reach @ np.conj(right[:count]).T @ inv_root
    return into @ A @ out, into @ B, C @ out
