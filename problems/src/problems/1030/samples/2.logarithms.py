def genotype_probabilities(codes, T, error):
    codes = np.asarray(codes)
    n, k = codes.shape
    names = [{0, 1, 2}, {0}, {1}, {2}, {0, 1}, {1, 2}]
    table = np.zeros((6, 3))
    for code, stands_for in enumerate(names):
        for true in range(3):
            table[code, true] = sum(1 - error if g == true else error / 2 for g in stands_for)

    def log(a):
        return np.log(np.maximum(a, 1e-300))

    def total(a):
        top = a.max(axis=1)
        return top + np.log(np.exp(a - top[:, None, :]).sum(axis=1))

    emission, steps = log(table[codes]), log(np.asarray(T))
    forward = np.zeros((k, n, 3))
    backward = np.zeros((k, n, 3))
    forward[0] = np.log([0.25, 0.5, 0.25]) + emission[:, 0]
    for t in range(1, k):
        forward[t] = emission[:, t] + total(forward[t - 1][:, :, None] + steps[t - 1])
    for t in reversed(range(k - 1)):
        ahead = (emission[:, t + 1] + backward[t + 1])[:, :, None]
        backward[t] = total(ahead + steps[t].T)
    both = (forward + backward).transpose(1, 0, 2)
    both = np.exp(both - both.max(axis=2, keepdims=True))
    return both / both.sum(axis=2, keepdims=True)
