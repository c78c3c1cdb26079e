def limb_darkened_flux(z, p, u1, u2):
    '''Flux of a star with quadratic limb darkening behind a planet.
    Inputs:
    z: distances of the centres in stellar radii, not negative, 1D array of float of length n
    p: radius of the planet in stellar radii, positive float
    u1: linear coefficient of limb darkening, float
    u2: quadratic coefficient of limb darkening, float
    Outputs:
    flux: flux in units of the flux of the star alone, 1D array of float of length n
    '''
    n = 1000
    mu = (np.arange(n) + 0.5) / n
    s = np.sqrt(1 - mu**2)
    slope = u1 + 2 * u2 * (1 - mu)
    z = np.asarray(z, dtype=float)
    lost = covered_fraction(z[:, np.newaxis] / s, p / s) @ (slope * s**2) / n
    lost = lost + (1 - u1 - u2) * covered_fraction(z, p)
    flux = 1 - lost / (1 - u1 / 3 - u2 / 6)
    return flux
