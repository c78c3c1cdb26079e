def fixation(P):
    P = np.asarray(P)
    size = P.shape[0]
    fundamental = np.linalg.inv(np.identity(size - 2) - P[1:-1, 1:-1])
    fixed = np.concatenate(([0.0], fundamental @ P[1:-1, -1], [1.0]))
    waiting = np.concatenate(([0.0], fundamental.sum(axis=1), [0.0]))
    return fixed, waiting
