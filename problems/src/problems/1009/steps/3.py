def topological_index(mu, hopping, pairing):
    '''Parities of the ground states of a closed chain, and its topological index.
    Inputs:
    mu: chemical potential of each site, 1D array of length n
    hopping: hopping of each bond, 1D array of length n; the last one closes the chain
    pairing: pairing of each bond, 1D array of length n; the last one closes the chain
    Outputs:
    periodic: fermion parity of the ground state of the periodic chain, int: 1, -1, or 0 if gapless
    antiperiodic: the same of the antiperiodic chain, int
    index: product of both parities, int; -1 for the topological phase
    '''
    parities = []
    for boundary in (1, -1):
        A = majorana_matrix(mu, hopping, pairing, boundary)
        values = np.linalg.svd(A, compute_uv=False)
        gapless = values[-1] <= 1e-9 * values[0]
        parities.append(0 if gapless else int(np.sign(pfaffian(A))))
    periodic, antiperiodic = parities
    return periodic, antiperiodic, periodic * antiperiodic
