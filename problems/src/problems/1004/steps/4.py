def truncation_error(A, B, C, order, omega):
    '''Error of the frequency response of a balanced truncation, and its a-priori bound.
    Inputs:
    A: state matrix, stable, 2D array of float or complex with shape (n, n)
    B: input matrix, 2D array of float or complex with shape (n, m)
    C: output matrix, 2D array of float or complex with shape (p, n)
    order: number of states to keep, int from 0 to n
    omega: angular frequencies, 1D array of float of any length
    Outputs:
    error: largest spectral norm of the difference at these frequencies, float
    bound: twice the sum of the Hankel singular values that are left out, float
    '''
    def response(a, b, c, s):
        return c @ np.linalg.solve(s * np.eye(len(a)) - a, b)

    reduced = balanced_truncation(A, B, C, order)
    bound = 2 * np.sum(hankel_singular_values(A, B, C)[order:])
    error = 0.0
    for w in omega:
        difference = response(A, B, C, 1j * w) - response(*reduced, 1j * w)
        error = max(error, np.linalg.norm(difference, 2))
    return float(error), float(bound)
