def hankel_singular_values(A, B, C):
    roots = []
    for a, b in ((A, B), (A.conj().T, C.conj().T)):
        values, vectors = np.linalg.eigh(lyapunov_solution(a, b @ b.conj().T))
        roots.append(vectors @ np.diag(np.sqrt(np.clip(values, 0, None))))
    return np.linalg.svd(roots[1].conj().T @ roots[0], compute_uv=False)
