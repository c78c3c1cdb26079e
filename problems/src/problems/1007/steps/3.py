def american_put(S, strike, rate, dividend, vol, maturity, steps, theta):
    '''Values of an American put for all time levels, by the theta scheme.
    Inputs:
    S: grid of share prices, ascending, 1D array of float of length M+1
    strike: strike price, float
    rate: riskless rate, float, per year
    dividend: dividend yield, float, per year
    vol: volatility, float, per square root of a year
    maturity: time to maturity, float, in years
    steps: number of time steps, int
    theta: weight of the new time level, float from 0.5 to 1
    Outputs:
    surface: values at the times to maturity 0, ..., maturity, 2D array of float with shape
             (steps+1, M+1)
    '''
    payoff = np.maximum(strike - S, 0.0)
    surface = np.tile(payoff, (steps + 1, 1))
    lower, diag, upper = black_scholes_stencil(S, rate, dividend, vol)
    for k in range(steps):
        dt = maturity / steps
        old = surface[k]
        known = lower * old[:-2] + diag * old[1:-1] + upper * old[2:]
        rhs = old[1:-1] + (1 - theta) * dt * known
        rhs[:1] += theta * dt * lower[:1] * payoff[0]
        rhs[-1:] += theta * dt * upper[-1:] * payoff[-1]
        implicit = (-theta * dt * lower, 1 - theta * dt * diag, -theta * dt * upper)
        solution, _ = projected_sor(*implicit, rhs, payoff[1:-1], old[1:-1], 1.4, 1e-10, 10000)
        surface[k + 1, 1:-1] = solution
    return surface
