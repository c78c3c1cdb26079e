def boys_zero(t):
    '''Boys function of order zero, the integral of exp(-t u^2) over u from 0 to 1.
    Inputs:
    t: arguments, not negative, array of any shape
    Outputs:
    value: Boys function, array of float with the shape of t
    '''
    t = np.asarray(t, dtype=float)
    small = np.minimum(t, 30.0)
    term = np.exp(-small)
    series = term
    for k in range(1, 130):
        term = term * (2 * small / (2 * k + 1))
        series = series + term
    value = np.where(t < 30.0, series, 0.5 * np.sqrt(np.pi / np.maximum(t, 30.0)))
    return value
