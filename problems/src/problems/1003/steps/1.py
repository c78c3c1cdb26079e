def toeplitz_product(column, row, x):
    '''Product of a Toeplitz matrix with a vector or with the columns of an array.
    Inputs:
    column: first column of the matrix, 1D array of float or complex of length m
    row: first row of the matrix, 1D array of float or complex of length n; row[0] is not used
    x: vector or vectors to multiply, array of float or complex with shape (n,) or (n, p)
    Outputs:
    product: the matrix times x, array with shape (m,) or (m, p), real if all the inputs are real
    '''
    m, n = len(column), len(row)
    size = 1
    while size < m + n - 1:
        size *= 2
    circulant = np.zeros(size, dtype=complex)
    circulant[:m] = column
    circulant[size - n + 1 :] = row[:0:-1]
    # The vectors as rows: transforms along the last axis are the fast ones.
    spectrum = np.fft.fft(circulant) * np.fft.fft(x.T, size)
    product = np.fft.ifft(spectrum)[..., :m].T
    if not any(np.iscomplexobj(array) for array in (column, row, x)):
        product = product.real
    return product
