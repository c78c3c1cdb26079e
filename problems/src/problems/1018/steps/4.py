def soft_drop(constituents, radius, zcut, beta):
    '''Soft drop grooming of a jet.
    Inputs:
    constituents: four-momenta (E, px, py, pz) in GeV, 2D array of float with shape (n, 4), n >= 1
    radius: jet radius R0, positive float
    zcut: threshold of the momentum fraction, float
    beta: exponent of the angle, float
    Outputs:
    groomed: four-momentum of the groomed jet in GeV, 1D array of float of length 4
    zg: momentum fraction of the splitting that passes, float, 0 if none does
    rg: distance Delta R of the splitting that passes, float, 0 if none does
    '''
    # A node of the tree is a four-momentum with its two branches.
    nodes = [(np.array(p, dtype=float), None) for p in constituents]
    while len(nodes) > 1:
        pt, y, phi, _ = kinematics(np.array([node[0] for node in nodes]))
        d = distance_matrix(pt, y, phi, 1.0, 0)
        np.fill_diagonal(d, np.inf)
        i, j = sorted(int(k) for k in np.unravel_index(np.argmin(d), d.shape))
        split = (float(pt[i]), float(pt[j]), float(np.sqrt(d[i, j])), nodes[i], nodes[j])
        nodes.append((nodes[i][0] + nodes[j][0], split))
        del nodes[j], nodes[i]
    groomed, split = nodes[0]
    while split is not None:
        pt1, pt2, dr, first, second = split
        z = min(pt1, pt2) / (pt1 + pt2)
        if z > zcut * (dr / radius) ** beta:
            return groomed, z, dr
        groomed, split = first if pt1 > pt2 else second
    return groomed, 0.0, 0.0
