def negativity(rho, dims):
    '''Negativity and logarithmic negativity of a two-party density matrix.
    Inputs:
    rho: density matrix, 2D array of complex with shape (dA*dB, dA*dB)
    dims: dimensions of the two parties, tuple of two ints (dA, dB)
    Outputs:
    neg: negativity, float
    log_neg: logarithmic negativity, logarithm to base 2, float
    '''
    eigenvalues = np.linalg.eigvalsh(partial_transpose(rho, dims, 1))
    neg = -np.sum(eigenvalues[eigenvalues < 0])
    log_neg = np.log2(2 * neg + 1)
    return neg, log_neg
