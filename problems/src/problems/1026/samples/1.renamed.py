def superpose(points, goal, masses):
    p0 = np.average(points, axis=0, weights=masses)
    g0 = np.average(goal, axis=0, weights=masses)
    covariance = np.einsum("i,ix,iy->xy", masses, points - p0, goal - g0)
    left, _, right = np.linalg.svd(covariance)
    rotation = right.T @ left.T
    if np.linalg.det(rotation) < 0:
        right[2] *= -1
        rotation = right.T @ left.T
    result = (rotation @ (points - p0).T).T + g0
    squares = np.square(result - goal).sum(axis=1)
    return result, np.sqrt(np.average(squares, weights=masses))
