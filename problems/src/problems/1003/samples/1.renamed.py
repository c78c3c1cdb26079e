def toeplitz_product(column, row, x):
    vectors = np.asarray(x)
    rows, cols = np.size(column), np.size(row)
    need = rows + cols - 1
    gap = 1 << (need - 1).bit_length()
    wrapped = np.concatenate([column, np.zeros(gap - need), np.flip(np.asarray(row)[1:])])
    symbol = np.fft.fft(wrapped)
    if vectors.ndim == 2:
        symbol = symbol[:, np.newaxis]
    image = np.fft.ifft(np.fft.fft(vectors, gap, axis=0) * symbol, axis=0)[:rows]
    is_real = np.isrealobj(column) and np.isrealobj(row) and np.isrealobj(vectors)
    return np.real(image) if is_real else image
