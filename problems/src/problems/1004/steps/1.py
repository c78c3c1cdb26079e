def lyapunov_solution(A, Q):
    '''Solution X of Lyapunov's equation A X + X A^H + Q = 0.
    Inputs:
    A: stable matrix, 2D array of float or complex with shape (n, n)
    Q: constant term, 2D array of float or complex with shape (n, n)
    Outputs:
    X: solution, 2D array with shape (n, n), real if A and Q are real
    '''
    eigenvalues = np.linalg.eigvals(A)
    if np.max(eigenvalues.real) >= 0:
        raise ValueError("the matrix is not stable")
    # The geometric mean of the extreme moduli keeps fast and slow modes inside the circle.
    moduli = np.abs(eigenvalues)
    alpha = np.sqrt(np.min(moduli) * np.max(moduli))
    identity = np.eye(len(A))
    inverse = np.linalg.inv(A - alpha * identity)
    S = inverse @ (A + alpha * identity)
    X = 2 * alpha * inverse @ Q @ inverse.conj().T
    # 2^60 terms are enough for any matrix that floats can tell from an unstable one.
    for _ in range(60):
        X = X + S @ X @ S.conj().T
        S = S @ S
    return X
