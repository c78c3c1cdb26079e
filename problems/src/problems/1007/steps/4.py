def exercise_boundary(S, surface, strike):
    '''Boundary of early exercise of an American put for each time level.
    Inputs:
    S: grid of share prices, ascending, 1D array of float of length M+1
    surface: values of the put, row 0 at maturity, 2D array of float with shape (steps+1, M+1)
    strike: strike price, float
    Outputs:
    boundary: share prices below which the put is exercised, 1D array of float of length steps+1
    '''
    boundary = np.zeros(len(surface))
    boundary[0] = strike
    excess = surface - (strike - S)
    contact = (excess <= 1e-6 * strike) & (S < strike)
    roots = np.sqrt(np.maximum(excess, 0.0))
    for k in range(1, len(surface)):
        nodes = np.flatnonzero(contact[k])
        if len(nodes) == 0:
            continue
        j = nodes[-1]
        boundary[k] = S[j]
        if j + 2 < len(S) and roots[k, j + 2] > roots[k, j + 1]:
            slope = (roots[k, j + 2] - roots[k, j + 1]) / (S[j + 2] - S[j + 1])
            boundary[k] = np.clip(S[j + 1] - roots[k, j + 1] / slope, S[j], S[j + 1])
    return boundary
