def end_modes(mu, hopping, pairing):
    '''Lowest excitation of an open chain and its two Majorana modes.
    Inputs:
    mu: chemical potential of each site, 1D array of length n
    hopping: hopping of each bond, 1D array of length n; the last one is not used
    pairing: pairing of each bond, 1D array of length n; the last one is not used
    Outputs:
    energy: lowest excitation energy, float, not negative
    mode_a: probability of each site in the mode of the a_j, 1D array of float of length n
    mode_b: probability of each site in the mode of the b_j, 1D array of float of length n
    '''
    M = majorana_matrix(mu, hopping, pairing, 0)[0::2, 1::2]
    u, values, vt = np.linalg.svd(M)
    energy, mode_a, mode_b = float(values[-1]), u[:, -1] ** 2, vt[-1] ** 2
    return energy, mode_a, mode_b
