def american_put(S, strike, rate, dividend, vol, maturity, steps, theta):
    # Sweeps over elements of arrays, without over-relaxation.
    payoff = np.maximum(strike - S, 0.0)
    surface = np.zeros((steps + 1, len(S)))
    surface[0] = payoff
    lower, diag, upper = black_scholes_stencil(S, rate, dividend, vol)
    for k in range(steps):
        dt = maturity / steps
        v = surface[k].copy()
        old = surface[k]
        for _ in range(5000):
            worst = 0.0
            for j in range(1, len(S) - 1):
                i = j - 1
                b = old[j] + (1 - theta) * dt * (
                    lower[i] * old[j - 1] + diag[i] * old[j] + upper[i] * old[j + 1]
                )
                y = b + theta * dt * (lower[i] * v[j - 1] + upper[i] * v[j + 1])
                y = max(payoff[j], y / (1 - theta * dt * diag[i]))
                worst = max(worst, abs(y - v[j]))
                v[j] = y
            if worst < 1e-10:
                break
        surface[k + 1] = v
    return surface
