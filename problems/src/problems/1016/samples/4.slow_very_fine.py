def limb_darkened_flux(z, p, u1, u2):
    mu = (np.arange(40000) + 0.5) / 40000
    s = np.sqrt(1 - mu**2)
    flux = []
    for distance in z:
        lost = np.mean((u1 + 2 * u2 * (1 - mu)) * s**2 * covered_fraction(distance / s, p / s))
        lost += (1 - u1 - u2) * covered_fraction(distance, p)
        flux.append(1 - lost / (1 - u1 / 3 - u2 / 6))
    return np.array(flux)
