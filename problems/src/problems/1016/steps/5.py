def light_curve(t, orbit, p, u1, u2, exposure, samples):
    '''Light curve of a transit, averaged over exposures.
    Inputs:
    t: mid-times of the exposures, 1D array of float of length n
    orbit: (period, t0, a, inc, e, omega), tuple of floats, a in stellar radii, angles in radians
    p: radius of the planet in stellar radii, positive float
    u1: linear coefficient of limb darkening, float
    u2: quadratic coefficient of limb darkening, float
    exposure: exposure time in the unit of t, float
    samples: number of samples of the flux in an exposure, int
    Outputs:
    flux: flux in units of the flux of the star alone, 1D array of float of length n
    '''
    offsets = exposure * ((np.arange(samples) + 0.5) / samples - 0.5)
    z, front = sky_separation(np.asarray(t)[:, np.newaxis] + offsets, *orbit)
    flux = np.ones(z.shape)
    hidden = front & (z < 1 + p)
    flux[hidden] = limb_darkened_flux(z[hidden], p, u1, u2)
    flux = np.mean(flux, axis=1)
    return flux
