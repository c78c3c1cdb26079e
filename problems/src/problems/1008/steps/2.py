def put_coefficients(a, b, n):
    '''Fourier cosine coefficients of the payoff of a put with strike 1.
    Inputs:
    a: lower end of the interval of the logarithmic share price, float
    b: upper end of the interval, float greater than a
    n: number of coefficients, int, at least 1
    Outputs:
    coefficients: V_0, ..., V_(n-1), 1D array of float of length n
    '''
    omega = np.pi * np.arange(n) / (b - a)
    c = min(max(0.0, a), b)
    eta = omega * (c - a)
    grown = (np.exp(c) * (np.cos(eta) + omega * np.sin(eta)) - np.exp(a)) / (1 + omega**2)
    plain = np.full(n, c - a)
    plain[1:] = np.sin(eta[1:]) / omega[1:]
    return 2 / (b - a) * (plain - grown)
