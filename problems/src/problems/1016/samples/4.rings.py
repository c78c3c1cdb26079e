def limb_darkened_flux(z, p, u1, u2):
    # Intensity times the arc of each circle around the star's centre that the planet covers.
    def bright(s):
        mu = np.sqrt(1 - s**2)
        return 1 - u1 * (1 - mu) - u2 * (1 - mu) ** 2

    n = 3000
    angle = (np.arange(n) + 0.5) * (np.pi / n)
    flux = []
    for d in np.asarray(z, dtype=float):
        lost = 0.0
        for low, high in ((0, min(1, max(p - d, 0))), (min(1, abs(d - p)), min(1, d + p))):
            s = (low + high) / 2 - (high - low) / 2 * np.cos(angle)
            weight = (high - low) / 2 * np.sin(angle) * (np.pi / n)
            cosine = (s**2 + d**2 - p**2) / (2 * s * d) if d > 0 else np.sign(s - p)
            with np.errstate(all="ignore"):
                arc = 2 * np.arccos(np.clip(cosine, -1, 1))
            lost += np.sum(arc * s * bright(s) * weight)
        flux.append(1 - lost / (np.pi * (1 - u1 / 3 - u2 / 6)))
    return np.array(flux)
