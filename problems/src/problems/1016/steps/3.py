def covered_fraction(z, p):
    '''Fraction of a disc of radius 1 that another disc covers.
    Inputs:
    z: distance of the centres, not negative, array of float
    p: radius of the covering disc, not negative, array of float that broadcasts against z
    Outputs:
    fraction: covered fraction of the area, array of float with the broadcast shape
    '''
    z, p = np.broadcast_arrays(np.asarray(z, dtype=float), np.asarray(p, dtype=float))
    fraction = np.where(z <= 1 - p, p**2, 0.0)
    fraction = np.where(z <= p - 1, 1.0, fraction)
    partial = (z > np.abs(1 - p)) & (z < 1 + p)
    z, p = z[partial], p[partial]
    k0 = np.arccos(np.clip((p**2 + z**2 - 1) / (2 * p * z), -1, 1))
    k1 = np.arccos(np.clip((1 - p**2 + z**2) / (2 * z), -1, 1))
    root = np.sqrt(np.maximum(4 * z**2 - (1 + z**2 - p**2) ** 2, 0))
    fraction[partial] = (p**2 * k0 + k1 - root / 2) / np.pi
    return fraction
