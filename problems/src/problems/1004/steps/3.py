def balanced_truncation(A, B, C, order):
    '''Balanced truncation of a stable linear system.
    Inputs:
    A: state matrix, stable, 2D array of float or complex with shape (n, n)
    B: input matrix, 2D array of float or complex with shape (n, m)
    C: output matrix, 2D array of float or complex with shape (p, n)
    order: number of states to keep, int from 0 to n
    Outputs:
    Ar, Br, Cr: reduced system, 2D arrays with shapes (r, r), (r, m) and (p, r), where r is order
                or, if it is less, the number of Hankel singular values above 1e-6 of the largest
    '''
    def factor(gramian):
        values, vectors = np.linalg.eigh(gramian)
        return vectors * np.sqrt(np.maximum(values, 0))

    U = factor(lyapunov_solution(A, B @ B.conj().T))
    V = factor(lyapunov_solution(A.conj().T, C.conj().T @ C))
    W, sigma, Zh = np.linalg.svd(V.conj().T @ U)
    r = min(order, int(np.sum(sigma > 1e-6 * sigma[0])))
    scale = 1 / np.sqrt(sigma[:r])
    L = V @ W[:, :r] * scale
    T = U @ Zh[:r].conj().T * scale
    return L.conj().T @ A @ T, L.conj().T @ B, C @ T
