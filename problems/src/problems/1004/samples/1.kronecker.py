def lyapunov_solution(A, Q):
    n = A.shape[0]
    if any(z.real >= 0 for z in np.linalg.eigvals(A)):
        raise ValueError("unstable")
    one = np.eye(n)
    big = np.kron(one, A) + np.kron(A.conj(), one)
    return np.linalg.solve(big, -Q.flatten(order="F")).reshape((n, n), order="F")
