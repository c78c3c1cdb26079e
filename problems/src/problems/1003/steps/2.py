def levinson_durbin(t):
    '''Prediction-error filter and error variances of a Hermitian Toeplitz matrix.
    Inputs:
    t: first column of the matrix, 1D array of float or complex of length n, t[0] is real
    Outputs:
    a: prediction-error filter of order n-1, starts with 1, 1D array of length n, real if t is real
    errors: variances of the prediction errors of the orders 0, ..., n-1, 1D array of float
            of length n
    '''
    n = len(t)
    a = np.zeros(n, dtype=complex if np.iscomplexobj(t) else float)
    a[0] = 1
    errors = np.empty(n)
    errors[0] = t[0].real
    for m in range(n):
        if m > 0:
            kappa = -np.dot(a[:m], t[m:0:-1]) / errors[m - 1]
            a[: m + 1] = a[: m + 1] + kappa * a[m::-1].conj()
            errors[m] = errors[m - 1] * (1 - abs(kappa) ** 2)
        if not errors[m] > 0:
            raise ValueError("the matrix is not positive definite")
    return a, errors
