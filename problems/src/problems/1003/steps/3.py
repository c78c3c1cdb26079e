def toeplitz_solve(t, b):
    '''Solution of linear systems with a Hermitian positive definite Toeplitz matrix.
    Inputs:
    t: first column of the matrix, 1D array of float or complex of length n, t[0] is real
    b: right-hand side or sides, array of float or complex with shape (n,) or (n, p)
    Outputs:
    x: solution, array with the shape of b, real if t and b are real
    '''
    a, errors = levinson_durbin(t)
    shifted = np.zeros_like(a)
    shifted[1:] = a[:0:-1].conj()
    zeros = np.zeros(len(a))
    x = 0
    for u, sign in ((a, 1), (shifted, -1)):
        corner = np.append(u[:1], zeros[1:])
        upper = toeplitz_product(corner, u.conj(), b)
        x = x + sign * toeplitz_product(u, zeros, upper)
    return x / errors[-1]
