def coherent_image(mask, pixel, direction, wavelength, na, defocus, aberrations):
    ny, nx = np.shape(mask)

    def transform(n):
        k = np.arange(n)
        return np.exp(-2j * np.pi * np.outer(k, k) / n)

    down, across = transform(ny), transform(nx)
    sx, sy = np.array(direction) * na / wavelength
    u, v = np.meshgrid(np.fft.fftfreq(nx, d=pixel), np.fft.fftfreq(ny, d=pixel))
    orders = down @ mask @ across
    orders = orders * pupil_function(u + sx, v + sy, wavelength, na, defocus, aberrations)
    field = down.conj() @ orders @ across.conj() / (nx * ny)
    return (field * field.conj()).real
