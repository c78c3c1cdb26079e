def state_probabilities(U, n_bonds):
    size = n_bonds - 2
    ahead = [np.ones(3)]
    logs = 0.0
    for _ in range(size):
        new = U @ ahead[-1]
        top = new.max()
        logs += np.log(top)
        ahead.append(new / top)
    ahead.reverse()
    log_z = logs + np.log(ahead[0][0])
    # Along the chain: the probability of a state, given the state of the bond before.
    now = np.array([1.0, 0.0, 0.0])
    chain = np.zeros((size, 3))
    for k in range(size):
        step = U * ahead[k + 1]
        norm = step.sum(axis=1, keepdims=True)
        now = now @ np.divide(step, norm, out=np.zeros((3, 3)), where=norm > 0)
        chain[k] = now
    return log_z, chain
