def projection_matrix(survival, duration, fecundity):
    '''Projection matrix of a stage-classified population.
    Inputs:
    survival: yearly survival probability in each stage, 1D array of length k
    duration: years that each stage lasts, 1D array of int of length k; the last one is not used
    fecundity: newborns each individual of a stage adds in a year, 1D array of length k
    Outputs:
    A: projection matrix, 2D array of float with shape (k, k)
    '''
    k = len(survival)
    A = np.zeros((k, k))
    for i in range(k - 1):
        p, d = float(survival[i]), int(duration[i])
        moving = p ** (d - 1) / sum(p**year for year in range(d))
        A[i, i] = p * (1 - moving)
        A[i + 1, i] = p * moving
    A[k - 1, k - 1] = survival[k - 1]
    A[0] += fecundity
    return A
