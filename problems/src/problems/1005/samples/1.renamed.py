def bar_element(ends, displacements, stiffness):
    (xa, xb), (ua, ub) = ends, displacements
    d0 = np.asarray(xb) - np.asarray(xa)
    d1 = d0 + (ub - ua)
    square = d0 @ d0
    green = 0.5 * (d1 @ d1 - square) / square
    normal = green * stiffness
    long = square**0.5
    k = stiffness * np.outer(d1, d1) / (square * long) + np.diag(np.full(d0.size, normal / long))
    return np.kron([-1.0, 1.0], normal / long * d1), np.kron([[1.0, -1.0], [-1.0, 1.0]], k)
