def toeplitz_solve(t, b):
    f, variances = levinson_durbin(t)
    g = np.concatenate([[0], np.conj(f[1:])[::-1]])
    nothing = np.zeros(len(f))
    down = np.concatenate([[1], nothing[1:]])
    first = toeplitz_product(f, nothing, toeplitz_product(down, np.conj(f), b))
    second = toeplitz_product(g, nothing, toeplitz_product(nothing, np.conj(g), b))
    return (first - second) / variances[-1]
