def chain_coordinates(torsions, length, angle):
    '''Cartesian coordinates of the atoms of one conformer.
    Inputs:
    torsions: torsions of the bonds 2, ..., n-1 in degrees, 1D array of float of length n-2
    length: length of a bond, float
    angle: bond angle in degrees, float
    Outputs:
    coords: positions of the atoms in the unit of length, 2D array of float with shape (n+1, 3)
    '''
    tau = np.deg2rad(angle)
    first = np.array([length, 0.0, 0.0])
    second = length * np.array([-np.cos(tau), np.sin(tau), 0.0])
    bonds = [first, second]
    for phi in np.deg2rad(torsions):
        e1 = bonds[-1] / length
        e3 = np.cross(bonds[-2], bonds[-1]) / (length**2 * np.sin(tau))
        e2 = np.cross(e3, e1)
        side = np.cos(phi) * e2 + np.sin(phi) * e3
        bonds.append(length * (np.sin(tau) * side - np.cos(tau) * e1))
    coords = np.concatenate([np.zeros((1, 3)), np.cumsum(bonds, axis=0)])
    return coords
