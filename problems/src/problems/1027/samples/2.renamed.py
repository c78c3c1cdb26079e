def steady_state(rates):
    rates = np.array(rates, dtype=float)
    trees = []
    for root in range(rates.shape[0]):
        rest = np.delete(np.delete(rates, root, axis=1), root, axis=0)
        trees.append(np.linalg.det(-rest))
    trees = np.array(trees)
    total = trees.sum()
    return trees / total
