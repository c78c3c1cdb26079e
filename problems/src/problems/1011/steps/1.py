def pupil_function(fx, fy, wavelength, na, defocus, aberrations):
    '''Complex pupil function of an aberrated and defocused lens.
    Inputs:
    fx: spatial frequencies along x, array of float
    fy: spatial frequencies along y, array of float that broadcasts with fx
    wavelength: wavelength, float
    na: numerical aperture, float, at most 1
    defocus: distance of the image plane from best focus, float
    aberrations: coefficients of astigmatism, coma along x, coma along y and spherical aberration
                 in wavelengths, 1D array of float of length 4
    Outputs:
    pupil: pupil function, array of complex with the broadcast shape of fx and fy
    '''
    x, y = np.asarray(fx) * wavelength / na, np.asarray(fy) * wavelength / na
    r2 = x**2 + y**2
    inside = r2 <= 1
    r2 = np.where(inside, r2, 0)
    c0, c1, c2, c3 = aberrations
    error = c0 * (x**2 - y**2) + (c1 * x + c2 * y) * (3 * r2 - 2) + c3 * (6 * r2**2 - 6 * r2 + 1)
    path = defocus * (np.sqrt(1 - na**2 * r2) - 1) / wavelength
    pupil = inside * np.exp(2j * np.pi * (path + error))
    return pupil
