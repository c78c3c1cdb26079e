def black_scholes_stencil(S, rate, dividend, vol):
    '''Coefficients of the Black-Scholes operator at the inner nodes of a grid.
    Inputs:
    S: grid of share prices, ascending, 1D array of length M+1
    rate: riskless rate, float, per year
    dividend: dividend yield, float, per year
    vol: volatility, float, per square root of a year
    Outputs:
    lower: coefficients of the left neighbours, 1D array of float of length M-1, per year
    diag: coefficients of the nodes themselves, 1D array of float of length M-1, per year
    upper: coefficients of the right neighbours, 1D array of float of length M-1, per year
    '''
    left, right = S[1:-1] - S[:-2], S[2:] - S[1:-1]
    volume = left * right * (left + right)
    diffusion = vol**2 * S[1:-1] ** 2
    drift = (rate - dividend) * S[1:-1]
    lower = (diffusion * right - drift * right**2) / volume
    upper = (diffusion * left + drift * left**2) / volume
    diag = -lower - upper - rate
    return lower, diag, upper
