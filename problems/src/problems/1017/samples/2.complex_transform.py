def displacement(contrast, side):
    n = contrast.shape[0]
    m = np.arange(n)
    m = np.where(m < (n + 1) // 2, m, m - n)
    modes = np.fft.fftn(contrast)
    square = m[:, None, None] ** 2 + m[None, :, None] ** 2 + m[None, None, :] ** 2
    modes[0, 0, 0] = 0
    modes = modes / np.maximum(square, 1) * side / (2 * np.pi)
    out = np.empty((3, n, n, n))
    for axis in range(3):
        wave = m.copy()
        if n % 2 == 0:
            wave[n // 2] = 0
        shape = [1, 1, 1]
        shape[axis] = n
        out[axis] = np.real(np.fft.ifftn(1j * wave.reshape(shape) * modes))
    return out
