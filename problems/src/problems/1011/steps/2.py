def coherent_image(mask, pixel, direction, wavelength, na, defocus, aberrations):
    '''Image of a mask lit by one plane wave.
    Inputs:
    mask: amplitude transmission, 2D array of complex with shape (ny, nx)
    pixel: pixel size, float
    direction: pupil coordinates (x, y) of the wave, 1D array of float of length 2
    wavelength: wavelength, float
    na: numerical aperture, float, at most 1
    defocus: distance of the image plane from best focus, float
    aberrations: four aberration coefficients in wavelengths, 1D array of float
    Outputs:
    intensity: squared modulus of the field, 2D array of float with shape (ny, nx)
    '''
    ny, nx = np.shape(mask)
    fx = np.fft.fftfreq(nx, pixel) + direction[0] * na / wavelength
    fy = np.fft.fftfreq(ny, pixel) + direction[1] * na / wavelength
    pupil = pupil_function(fx, fy[:, None], wavelength, na, defocus, aberrations)
    intensity = np.abs(np.fft.ifft2(np.fft.fft2(mask) * pupil)) ** 2
    return intensity
