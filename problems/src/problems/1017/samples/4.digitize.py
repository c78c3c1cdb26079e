def power_spectrum(delta, box, deconvolve):
    n = len(delta)
    k = 2 * np.pi * np.fft.fftfreq(n, box / n)
    amplitude = np.fft.fftn(delta) / delta.size
    if deconvolve:
        x = k * box / n / 2
        w = np.ones(n)
        w[1:] = (np.sin(x[1:]) / x[1:]) ** 2
        amplitude /= np.einsum("i,j,k->ijk", w, w, w)
    size = np.sqrt(np.add.outer(np.add.outer(k**2, k**2), k**2))
    edges = 2 * np.pi / box * (np.arange(1, n // 2 + 2) - 0.5)
    which = np.digitize(size, edges * (1 - 1e-12)).ravel()
    count = np.bincount(which, minlength=n)
    total = np.bincount(which, weights=np.abs(amplitude.ravel()) ** 2 * box**3)
    length = np.bincount(which, weights=size.ravel())
    use = slice(1, n // 2 + 1)
    return length[use] / count[use], total[use] / count[use], count[use]
