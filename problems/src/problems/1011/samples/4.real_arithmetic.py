def partially_coherent_image(mask, pixel, points, weights, wavelength, na, defocus, aberrations):
    ny, nx = mask.shape
    orders = np.fft.fft2(mask)
    u = np.fft.fftfreq(nx, pixel) * wavelength / na
    v = np.fft.fftfreq(ny, pixel) * wavelength / na
    image = np.zeros((ny, nx))
    for s in range(len(points)):
        # Only the rows and columns that the pupil lets pass
        rows = np.flatnonzero(np.abs(v + points[s][1]) <= 1.01)
        columns = np.flatnonzero(np.abs(u + points[s][0]) <= 1.01)
        fx = (u[columns] + points[s][0]) * na / wavelength
        fy = (v[rows] + points[s][1]) * na / wavelength
        pupil = pupil_function(fx[None, :], fy[:, None], wavelength, na, defocus, aberrations)
        partial = np.zeros((len(rows), nx), dtype=complex)
        partial[:, columns] = orders[np.ix_(rows, columns)] * pupil
        full = np.zeros((ny, nx), dtype=complex)
        full[rows] = np.fft.ifft(partial, axis=1)
        image += weights[s] * np.abs(np.fft.ifft(full, axis=0)) ** 2
    return image
