def steady_state(K):
    # Balance of every state, and probabilities that sum to 1.
    size = len(K)
    equations = np.vstack([K, np.ones((1, size))])
    right = np.append(np.zeros(size), 1.0)
    return np.linalg.lstsq(equations, right, rcond=None)[0]
