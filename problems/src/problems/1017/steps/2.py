def displacement(delta, box):
    '''Displacement field of a density contrast.
    Inputs:
    delta: density contrast, 3D array of float with shape (n, n, n)
    box: side of the periodic cube, float
    Outputs:
    psi: components x, y, z of the displacement, 4D array of float with shape (3, n, n, n)
    '''
    n = len(delta)
    k = 2 * np.pi * np.fft.fftfreq(n, d=box / n)
    kx, ky, kz = np.meshgrid(k, k, k[: n // 2 + 1], indexing="ij", sparse=True)
    k2 = kx**2 + ky**2 + kz**2
    k2[0, 0, 0] = 1
    amplitude = 1j * np.fft.rfftn(delta) / k2
    slope = np.where(2 * np.abs(np.fft.fftfreq(n)) == 1, 0, k)
    along = (slope[:, None, None], slope[:, None], slope[: n // 2 + 1])
    psi = np.array([np.fft.irfftn(part * amplitude, (n, n, n), (0, 1, 2)) for part in along])
    return psi
