def lyapunov_solution(A, Q):
    # Sums the terms of the Cayley transform one by one, for all but slow modes.
    eigenvalues = np.linalg.eigvals(A)
    if eigenvalues.real.max() >= 0:
        raise ValueError("unstable")
    n = len(A)
    one = np.eye(n)
    if eigenvalues.real.max() > -1e-3:
        big = np.kron(A, one) + np.kron(one, A.conj())
        return np.linalg.solve(big, -Q.ravel()).reshape(n, n)
    inverse = np.linalg.inv(A - one)
    S = inverse @ (A + one)
    term = 2 * inverse @ Q @ inverse.conj().T
    X = np.zeros_like(term)
    for _ in range(1500):
        X = X + term
        term = S @ term @ S.conj().T
    return X
