def binding_polynomial(weights, constants):
    '''Coefficients of the binding polynomial of a macromolecule with several conformations.
    Inputs:
    weights: relative weights of the conformations without ligand, positive, 1D array of length m
    constants: association constants of the sites in each conformation, 2D array with shape (m, n)
    Outputs:
    beta: coefficients in ascending order, beta[0] = 1, 1D array of float of length n + 1
    '''
    constants = np.asarray(constants, dtype=float)
    m, n = constants.shape
    terms = np.zeros((m, n + 1))
    terms[:, 0] = np.asarray(weights) / np.sum(weights)
    for i in range(n):
        terms[:, 1:] = terms[:, 1:] + constants[:, i : i + 1] * terms[:, :-1]
    beta = np.sum(terms, axis=0)
    return beta
