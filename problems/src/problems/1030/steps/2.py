def genotype_probabilities(codes, T, error):
    '''Probabilities of the genotypes at all positions, given the marker data.
    Inputs:
    codes: marker data, 0 to 5 as explained, 2D array of int with shape (n, k)
    T: transition matrices, 3D array of float with shape (k - 1, 3, 3)
    error: probability that a genotype is misread, float
    Outputs:
    p: probabilities of AA, AB, BB, 3D array of float with shape (n, k, 3)
    '''
    right, wrong, e = 1 - error, error / 2, error
    table = np.array([
        [1, 1, 1],
        [right, wrong, wrong],
        [wrong, right, wrong],
        [wrong, wrong, right],
        [1 - wrong, 1 - wrong, e],
        [e, 1 - wrong, 1 - wrong],
    ])
    emission = table[np.asarray(codes)]
    p = np.empty(emission.shape)
    k = emission.shape[1]
    alpha = np.array([0.25, 0.5, 0.25]) * emission[:, 0]
    p[:, 0] = alpha
    for t in range(1, k):
        alpha = (alpha @ T[t - 1]) * emission[:, t]
        alpha = alpha / np.sum(alpha, axis=1, keepdims=True)
        p[:, t] = alpha
    beta = np.ones((len(p), 3))
    for t in range(k - 2, -1, -1):
        beta = (beta * emission[:, t + 1]) @ T[t].T
        beta = beta / np.sum(beta, axis=1, keepdims=True)
        p[:, t] *= beta
    p = p / np.sum(p, axis=2, keepdims=True)
    return p
