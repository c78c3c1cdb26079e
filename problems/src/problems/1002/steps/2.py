def asymptotic_growth(A):
    '''Growth rate, stable stage distribution and reproductive values of a projection matrix.
    Inputs:
    A: projection matrix, non-negative, 2D array of float with shape (k, k)
    Outputs:
    lam: asymptotic growth rate, float
    w: stable stage distribution, sums to 1, 1D array of float of length k
    v: reproductive values, 1 in the first stage, 1D array of float of length k
    '''
    values, right = np.linalg.eig(A)
    # The largest real part, not the largest modulus: others may share the modulus.
    i = np.argmax(values.real)
    lam = float(values[i].real)
    w = right[:, i].real
    w = w / np.sum(w)
    values, left = np.linalg.eig(np.transpose(A))
    v = left[:, np.argmax(values.real)].real
    v = v / v[0]
    return lam, w, v
