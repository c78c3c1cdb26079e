def sky_separation(times, P, tc, a, inclination, e, w):
    # Position in the plane of the orbit, then rotated onto the sky.
    beta = np.sqrt(1 - e * e)
    fc = np.pi / 2 - w
    Ec = np.arctan2(beta * np.sin(fc), e + np.cos(fc))
    M = Ec - e * np.sin(Ec) + 2 * np.pi / P * (np.asarray(times) - tc)
    E = eccentric_anomaly(M, e)
    along, across = a * (np.cos(E) - e), a * beta * np.sin(E)
    x = along * np.cos(w) - across * np.sin(w)
    y = along * np.sin(w) + across * np.cos(w)
    return np.hypot(x, y * np.cos(inclination)), y * np.sin(inclination) > 0
