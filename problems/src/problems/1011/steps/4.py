def partially_coherent_image(mask, pixel, points, weights, wavelength, na, defocus, aberrations):
    '''Image of a mask lit by an extended source.
    Inputs:
    mask: amplitude transmission, 2D array of complex with shape (ny, nx)
    pixel: pixel size, float
    points: source points in pupil coordinates, 2D array of float with shape (m, 2), columns x, y
    weights: weights of the source points, 1D array of float of length m
    wavelength: wavelength, float
    na: numerical aperture, float, at most 1
    defocus: distance of the image plane from best focus, float
    aberrations: four aberration coefficients in wavelengths, 1D array of float
    Outputs:
    image: intensity, 2D array of float with shape (ny, nx)
    '''
    ny, nx = np.shape(mask)
    spectrum = np.fft.fft2(mask)
    fx, fy = np.fft.fftfreq(nx, pixel), np.fft.fftfreq(ny, pixel)[:, None]
    image = np.zeros((ny, nx))
    for (x, y), weight in zip(points, weights):
        gx, gy = fx + x * na / wavelength, fy + y * na / wavelength
        pupil = pupil_function(gx, gy, wavelength, na, defocus, aberrations)
        field = np.fft.ifft2(spectrum * pupil)
        image += weight * (field.real**2 + field.imag**2)
    return image
