def eccentric_anomaly(mean, e):
    '''Solution of Kepler's equation.
    Inputs:
    mean: mean anomalies in radians, any real numbers, array of float of any shape
    e: eccentricity, float, 0 <= e < 1
    Outputs:
    ecc: eccentric anomalies in radians, not reduced, array of float with the shape of mean
    '''
    mean = np.asarray(mean, dtype=float)
    turns = 2 * np.pi * np.round(mean / (2 * np.pi))
    m = mean - turns
    ecc = np.pi * np.sign(m)
    for _ in range(50):
        ecc = ecc - (ecc - e * np.sin(ecc) - m) / (1 - e * np.cos(ecc))
    ecc = ecc + turns
    return ecc
