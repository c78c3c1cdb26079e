def american_put(S, strike, rate, dividend, vol, maturity, steps, theta):
    # Each complementarity problem by policy iteration: which nodes are exercised?
    n = len(S)
    g = np.maximum(strike - S, 0.0)
    L = np.zeros((n, n))
    inner = np.arange(1, n - 1)
    west, here, east = black_scholes_stencil(S, rate, dividend, vol)
    L[inner, inner - 1], L[inner, inner], L[inner, inner + 1] = west, here, east
    values = [g]
    for _ in range(steps):
        dt = maturity / steps
        A = np.eye(n) - theta * dt * L
        b = values[-1] + (1 - theta) * dt * (L @ values[-1])
        v = values[-1]
        edge = np.isin(np.arange(n), [0, n - 1])
        exercised = edge.copy()
        for _ in range(100):
            system = np.where(exercised[:, None], np.eye(n), A)
            v = np.linalg.solve(system, np.where(exercised, g, b))
            now = edge | ((A @ v - b) > (v - g))
            if np.array_equal(now, exercised):
                break
            exercised = now
        values.append(v)
    return np.array(values)
