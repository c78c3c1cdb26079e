def harvested_projection(A, n0, harvest, threshold, horizon):
    '''Stage vectors of a harvested population until quasi-extinction.
    Inputs:
    A: projection matrix, non-negative, 2D array of float with shape (k, k)
    n0: individuals in each stage at the start, 1D array of length k
    harvest: fraction of each stage removed every year before the projection, 1D array of length k
    threshold: total number of individuals at or below which the projection ends, float
    horizon: largest number of years to project, int
    Outputs:
    path: stage vectors of the years 0, 1, ..., list of 1D arrays of float of length k
    '''
    path = [np.array(n0, dtype=float)]
    while len(path) <= horizon and np.sum(path[-1]) > threshold:
        path.append(A @ ((1 - harvest) * path[-1]))
    return path
