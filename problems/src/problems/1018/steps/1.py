def kinematics(momenta):
    '''Transverse momentum, rapidity, azimuth and mass of four-momenta.
    Inputs:
    momenta: four-momenta (E, px, py, pz) in GeV, 2D array of float with shape (n, 4)
    Outputs:
    pt: transverse momenta in GeV, 1D array of float of length n
    y: rapidities, 1D array of float of length n
    phi: azimuths in [0, 2 pi) in radians, 1D array of float of length n
    mass: masses in GeV, 1D array of float of length n
    '''
    e, px, py, pz = np.asarray(momenta, dtype=float).T
    pt = np.hypot(px, py)
    phi = np.arctan2(py, px) % (2 * np.pi)
    phi = np.where((phi >= 2 * np.pi) | (pt == 0), 0.0, phi)
    p = np.hypot(pt, pz)
    mass = np.sqrt(np.maximum((e - p) * (e + p), 0))
    across = np.hypot(pt, mass)
    along = across == 0
    size = np.log((e + np.abs(pz) + along) / (across + along))
    y = np.sign(pz) * np.where(along, 1e5, size)
    return pt, y, phi, mass
