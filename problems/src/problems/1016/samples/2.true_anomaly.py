def sky_separation(t, period, t0, a, inc, e, omega):
    ratio = np.sqrt((1 + e) / (1 - e))
    start = 2 * np.arctan(np.tan(np.pi / 4 - omega / 2) / ratio)
    M = start - e * np.sin(start) + (np.array(t) - t0) * (2 * np.pi / period)
    E = eccentric_anomaly(M, e)
    true = 2 * np.arctan(ratio * np.tan(E / 2))
    radius = a * (1 - e**2) / (1 + e * np.cos(true))
    towards = np.sin(true + omega) * np.sin(inc)
    return radius * np.sqrt(1 - towards**2), towards > 0
