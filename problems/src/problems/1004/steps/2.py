def hankel_singular_values(A, B, C):
    '''Hankel singular values of a stable linear system.
    Inputs:
    A: state matrix, stable, 2D array of float or complex with shape (n, n)
    B: input matrix, 2D array of float or complex with shape (n, m)
    C: output matrix, 2D array of float or complex with shape (p, n)
    Outputs:
    sigma: Hankel singular values in descending order, 1D array of float of length n
    '''
    P = lyapunov_solution(A, B @ B.conj().T)
    Q = lyapunov_solution(A.conj().T, C.conj().T @ C)
    squares = np.linalg.eigvals(P @ Q).real
    sigma = np.sqrt(np.maximum(squares, 0))
    return np.sort(sigma)[::-1]
