def sky_separation(t, period, t0, a, inc, e, omega):
    '''Distance of planet and star on the sky, and which one is in front.
    Inputs:
    t: times, array of float of any shape
    period: orbital period in the unit of t, float
    t0: time of inferior conjunction in the unit of t, float
    a: semi-major axis in stellar radii, float
    inc: inclination in radians, float
    e: eccentricity, float, 0 <= e < 1
    omega: argument of periastron in radians, float
    Outputs:
    z: distance of the centres on the sky in stellar radii, array of float with the shape of t
    front: True where the planet is in front of the star, array of bool with the shape of t
    '''
    half = (np.pi / 2 - omega) / 2
    ecc = 2 * np.arctan2(np.sqrt(1 - e) * np.sin(half), np.sqrt(1 + e) * np.cos(half))
    mean = ecc - e * np.sin(ecc) + 2 * np.pi * (np.asarray(t) - t0) / period
    ecc = eccentric_anomaly(mean, e)
    f = 2 * np.arctan2(np.sqrt(1 + e) * np.sin(ecc / 2), np.sqrt(1 - e) * np.cos(ecc / 2))
    r = a * (1 - e * np.cos(ecc))
    depth = np.sin(f + omega) * np.sin(inc)
    z = r * np.sqrt(1 - depth**2)
    front = depth > 0
    return z, front
