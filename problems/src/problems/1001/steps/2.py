def partial_transpose(rho, dims, subsystem):
    '''Transpose one party of a two-party operator.
    Inputs:
    rho: operator on the joint space, 2D array of complex with shape (dA*dB, dA*dB)
    dims: dimensions of the two parties, tuple of two ints (dA, dB)
    subsystem: which party is transposed, int, 0 for A and 1 for B
    Outputs:
    transposed: partial transpose of rho, 2D array of complex with the shape of rho
    '''
    da, db = dims
    blocks = np.asarray(rho).reshape(da, db, da, db)
    axes = (2, 1, 0, 3) if subsystem == 0 else (0, 3, 2, 1)
    transposed = blocks.transpose(axes).reshape(da * db, da * db)
    return transposed
