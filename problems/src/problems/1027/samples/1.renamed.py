def rate_matrix(size, steps, ligands):
    ligands = {**ligands, "": 1.0}
    result = np.zeros((size, size))
    for step in steps:
        source, sink = step[0], step[1]
        r = ligands.get(step[3], 0.0) * step[2]
        result[source, source] -= r
        result[sink, source] += r
    return result
