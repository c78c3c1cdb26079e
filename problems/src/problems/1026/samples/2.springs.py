def anm_hessian(positions, reach, stiffness):
    # H = B^T B with a row of B for each spring.
    count = len(positions)
    first, second = np.triu_indices(count, 1)
    gap = positions[second] - positions[first]
    distance = np.sqrt(np.sum(gap * gap, axis=1))
    near = distance <= reach
    first, second = first[near], second[near]
    unit = gap[near] / distance[near][:, None]
    rows = np.arange(len(first))
    B = np.zeros((len(first), count, 3))
    B[rows, first] = -unit
    B[rows, second] = unit
    B = B.reshape(len(first), 3 * count)
    return stiffness * B.T @ B
