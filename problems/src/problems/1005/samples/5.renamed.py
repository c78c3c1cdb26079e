def path_stability(nodes, bars, stiffness, free, factors, path):
    mask = np.asarray(free).ravel()
    result = []
    for state in path:
        matrix = truss_response(nodes, bars, stiffness, state)[1]
        spectrum = np.linalg.eigvalsh(matrix[mask, :][:, mask])
        result.append(len([value for value in spectrum if value < 0]))
    peak = np.inf
    for before, here, after in zip(factors, factors[1:], factors[2:]):
        if here > max(before, after):
            peak = here + (after - before) ** 2 / 8 / (2 * here - before - after)
            break
    return np.array(result), peak
