def hanes_constants(n, reactions, fixed, substrate, values):
    # One linear system for each state at each concentration, again and again until nothing moves.
    kcat = km = 0.0
    for _ in range(60):
        s = np.array([float(value) for value in values])
        v = []
        for value in s:
            v.append(-net_production(n, reactions, dict(fixed, **{substrate: value}))[substrate])
        matrix = np.stack([s, np.ones(len(s))], axis=1)
        a, b = np.linalg.solve(matrix.T @ matrix, matrix.T @ (s / np.array(v)))
        kcat, km = 1 / a, b / a
    return kcat, km
