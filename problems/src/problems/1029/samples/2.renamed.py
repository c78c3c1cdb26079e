def fixation(P):
    last = len(P) - 1
    system = np.eye(last + 1) - P
    system[0], system[last] = 0.0, 0.0
    system[0, 0] = system[last, last] = 1.0
    one_at_end, ones_inside = np.zeros(last + 1), np.ones(last + 1)
    one_at_end[last] = 1.0
    ones_inside[[0, last]] = 0.0
    return np.linalg.solve(system, one_at_end), np.linalg.solve(system, ones_inside)
