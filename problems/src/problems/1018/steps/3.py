def cluster(momenta, radius, power, pt_min):
    '''Inclusive jets by sequential recombination.
    Inputs:
    momenta: four-momenta (E, px, py, pz) of the particles in GeV, 2D array with shape (n, 4)
    radius: jet radius R, positive float
    power: exponent p, 1 for kt, 0 for Cambridge/Aachen, -1 for anti-kt, float
    pt_min: least transverse momentum of a jet in GeV, float
    Outputs:
    jets: four-momenta of the jets, hardest first, 2D array of float with shape (number of jets, 4)
    labels: index of the jet of each particle, -1 for none, 1D array of int of length n
    '''
    parts = [np.array(p, dtype=float) for p in momenta]
    members = [[i] for i in range(len(parts))]
    found = []
    while parts:
        pt, y, phi, _ = kinematics(np.array(parts))
        d = distance_matrix(pt, y, phi, radius, power)
        i, j = sorted(int(k) for k in np.unravel_index(np.argmin(d), d.shape))
        if i == j:
            if pt[i] >= pt_min:
                found.append((float(pt[i]), parts[i], members[i]))
        else:
            parts.append(parts[i] + parts[j])
            members.append(members[i] + members[j])
            del parts[j], members[j]
        del parts[i], members[i]
    found.sort(key=lambda jet: -jet[0])
    jets = np.array([jet[1] for jet in found]).reshape(-1, 4)
    labels = np.full(len(momenta), -1)
    for index, jet in enumerate(found):
        labels[jet[2]] = index
    return jets, labels
