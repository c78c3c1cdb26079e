def radiate(sigma, s, s_min):
    '''Cross section with photons radiated in the initial state.
    Inputs:
    sigma: function that maps an array of squared energies in GeV^2 to cross sections in nb
    s: squared energy in the centre of mass in GeV^2, float
    s_min: least squared energy after the radiation in GeV^2, positive float
    Outputs:
    observed: cross section with radiation in nb, float, 0 if s <= s_min
    '''
    if s <= s_min:
        return 0.0
    alpha = 1 / 137.036
    log = np.log(s / 0.51099895e-3**2)
    beta = 2 * alpha / np.pi * (log - 1)
    delta = 1 + alpha / np.pi * (1.5 * log + np.pi**2 / 3 - 2)
    n = 2000
    end = (1 - s_min / s) ** beta
    t = (np.arange(n) + 0.5) / n * end
    x = t ** (1 / beta)
    weight = delta - (1 - x / 2) * x / t
    observed = end * np.mean(weight * sigma(s * (1 - x)))
    return observed
