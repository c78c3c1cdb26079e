def state_probabilities(U, n_bonds):
    '''Logarithm of the partition function, and probabilities of the states of each rotating bond.
    Inputs:
    U: statistical weights, 2D array of float with shape (3, 3)
    n_bonds: number of bonds in the chain, int, at least 2
    Outputs:
    log_z: natural logarithm of the partition function, float
    probabilities: probability of trans, gauche plus and gauche minus at each rotating bond,
                   2D array of float with shape (n_bonds - 2, 3)
    '''
    count = n_bonds - 2
    forward, backward = np.zeros((count, 3)), np.ones((count, 3))
    log_z = 0.0
    state = np.array([1.0, 0.0, 0.0])
    for k in range(count):
        state = state @ U
        scale = np.sum(state)
        log_z += float(np.log(scale))
        state = state / scale
        forward[k] = state
    for k in range(count - 2, -1, -1):
        later = U @ backward[k + 1]
        backward[k] = later / np.max(later)
    joint = forward * backward
    probabilities = joint / np.sum(joint, axis=1, keepdims=True)
    return log_z, probabilities
