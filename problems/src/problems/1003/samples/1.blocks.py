def toeplitz_product(column, row, x):
    # A linear convolution of the diagonals from the upper right to the lower left corner.
    column, row, x = np.asarray(column), np.asarray(row), np.asarray(x)
    m, n = len(column), len(row)
    diagonals = np.concatenate([row[1:][::-1], column])
    length = m + 2 * n - 2
    power = 2 ** max(0, int(length - 1).bit_length())
    vectors = x if x.ndim == 2 else x[:, None]
    out = []
    real = diagonals.dtype.kind != "c" and vectors.dtype.kind != "c"
    for vector in vectors.T:
        if real:
            f = np.fft.rfft(diagonals, power) * np.fft.rfft(vector, power)
            full = np.fft.irfft(f, power) if power > 1 else np.array([f[0].real])
        else:
            full = np.fft.ifft(np.fft.fft(diagonals, power) * np.fft.fft(vector, power))
        out.append(full[n - 1 : n - 1 + m])
    return out[0] if x.ndim == 1 else np.stack(out, axis=1)
