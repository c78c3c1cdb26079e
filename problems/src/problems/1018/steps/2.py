def distance_matrix(pt, y, phi, radius, power):
    '''Distances of a sequential recombination algorithm, those to the beam on the diagonal.
    Inputs:
    pt: transverse momenta in GeV, positive, 1D array of float of length n
    y: rapidities, 1D array of float of length n
    phi: azimuths in radians, any real numbers, 1D array of float of length n
    radius: jet radius R, positive float
    power: exponent p, 1 for kt, 0 for Cambridge/Aachen, -1 for anti-kt, float
    Outputs:
    d: distances, symmetric, 2D array of float with shape (n, n)
    '''
    weight = np.asarray(pt, dtype=float) ** (2 * power)
    dphi = np.abs(np.subtract.outer(phi, phi)) % (2 * np.pi)
    dphi = np.minimum(dphi, 2 * np.pi - dphi)
    dr2 = np.subtract.outer(y, y) ** 2 + dphi**2
    d = np.minimum.outer(weight, weight) * dr2 / radius**2
    np.fill_diagonal(d, weight)
    return d
