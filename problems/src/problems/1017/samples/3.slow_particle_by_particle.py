def cloud_in_cell(positions, n, box):
    delta = np.zeros((n, n, n))
    nodes = np.arange(n)
    for place in positions:
        weights = []
        for x in place:
            away = np.abs(nodes - (x * n / box) % n)
            away = np.minimum(away, n - away)
            weights.append(np.maximum(1 - away, 0))
        delta += np.einsum("i,j,k->ijk", *weights)
    return delta / len(positions) * n**3 - 1
