def power_spectrum(delta, box, deconvolve):
    '''Power spectrum of a density contrast in shells of wavenumber.
    Inputs:
    delta: density contrast, 3D array of float with shape (n, n, n), n at least 2
    box: side of the periodic cube, float
    deconvolve: whether the window of cloud-in-cell is divided out, bool
    Outputs:
    k: mean wavenumber of each shell, 1D array of float of length n // 2
    power: mean power of each shell, 1D array of float of length n // 2
    modes: number of modes of each shell, 1D array of int of length n // 2
    '''
    n = len(delta)
    m = np.fft.fftfreq(n, d=1 / n)
    half = m[: n // 2 + 1]
    amplitude = np.fft.rfftn(delta) / n**3
    if deconvolve:
        window = np.sinc(m / n) ** 2
        amplitude = amplitude / (window[:, None, None] * window[:, None] * window[: n // 2 + 1])
    power = box**3 * np.abs(amplitude) ** 2
    norm = np.sqrt(m[:, None, None] ** 2 + m[:, None] ** 2 + half**2)
    # A mode with 0 < m_z < n/2 stands for its conjugate, too.
    twice = np.where((half == 0) | (2 * half == -n), 1, 2) * np.ones(norm.shape, dtype=int)
    shell = np.floor(norm + 0.5).astype(int).ravel()
    last = n // 2 + 1
    modes = np.bincount(shell, weights=twice.ravel())[1:last]
    k = np.bincount(shell, weights=(twice * norm).ravel())[1:last] / modes
    power = np.bincount(shell, weights=(twice * power).ravel())[1:last] / modes
    return 2 * np.pi / box * k, power, modes.astype(int)
