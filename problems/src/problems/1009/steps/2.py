def pfaffian(A):
    '''Pfaffian of a real antisymmetric matrix.
    Inputs:
    A: antisymmetric matrix, 2D array of shape (n, n); n may be odd or 0
    Outputs:
    result: the Pfaffian with its sign, float
    '''
    a = np.array(A, dtype=float)
    n = len(a)
    if n % 2 == 1:
        return 0.0
    result = 1.0
    for k in range(0, n, 2):
        pivot = k + 1 + int(np.argmax(np.abs(a[k, k + 1 :])))
        if a[k, pivot] == 0:
            return 0.0
        if pivot != k + 1:
            a[[k + 1, pivot]] = a[[pivot, k + 1]]
            a[:, [k + 1, pivot]] = a[:, [pivot, k + 1]]
            result = -result
        p, r, s = a[k, k + 1], a[k, k + 2 :], a[k + 1, k + 2 :]
        a[k + 2 :, k + 2 :] -= (np.outer(r, s) - np.outer(s, r)) / p
        result *= p
    return float(result)
