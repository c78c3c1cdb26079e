def statistical_weights(gauche, same, opposite, kelvin):
    beta = 1000 / (8.31446262 * kelvin)
    columns = np.exp(-beta * gauche * np.array([0, 1, 1]))
    pairs = np.ones((3, 3))
    pairs[1, 1] = pairs[2, 2] = np.exp(-beta * same)
    pairs[[1, 2], [2, 1]] = np.exp(-beta * opposite)
    return pairs * columns
