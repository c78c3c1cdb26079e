def coherent_image(mask, pixel, direction, wavelength, na, defocus, aberrations):
    mask = np.asarray(mask, dtype=complex)
    ny, nx = mask.shape
    rows, columns = np.indices((ny, nx))
    field = np.zeros((ny, nx), dtype=complex)
    # One order of diffraction after the other
    for m in range(ny):
        for n in range(nx):
            wave = np.exp(2j * np.pi * (m * rows / ny + n * columns / nx))
            amplitude = np.sum(mask * wave.conj()) / (nx * ny)
            fy = (m if 2 * m < ny else m - ny) / (ny * pixel)
            fx = (n if 2 * n < nx else n - nx) / (nx * pixel)
            p = pupil_function(
                fx + direction[0] * na / wavelength,
                fy + direction[1] * na / wavelength,
                wavelength,
                na,
                defocus,
                aberrations,
            )
            field += amplitude * p * wave
    return np.abs(field) ** 2
