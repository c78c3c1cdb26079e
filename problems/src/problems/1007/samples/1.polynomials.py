def black_scholes_stencil(S, rate, dividend, vol):
    # Weights of the three nodes from the conditions for 1, x and x^2 around each node.
    out = []
    for j in range(1, len(S) - 1):
        x = np.array([S[j - 1] - S[j], 0.0, S[j + 1] - S[j]])
        system = np.stack([np.ones(3), x, x**2])
        first, second = np.linalg.solve(system, np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0]])).T
        s = float(S[j])
        row = 0.5 * (vol * s) ** 2 * second + (rate - dividend) * s * first
        out.append(row - rate * np.array([0.0, 1.0, 0.0]))
    return tuple(np.array(out).reshape(-1, 3).T)
