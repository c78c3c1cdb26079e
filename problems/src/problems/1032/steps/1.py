def fermi_dirac(j, eta):
    '''Normalised Fermi-Dirac integral.
    Inputs:
    j: order, greater than -1, float
    eta: Fermi level relative to the band edge in units of kT, float or array of float
    Outputs:
    F: values of the integral, array of float with the shape of eta
    '''
    t = np.arange(-320, 321) / 64
    x = np.exp(t - np.exp(-t))
    weight = x ** (j + 1) * (1 + np.exp(-t))
    fermi = 1 / (np.exp(-x) + np.exp(-np.asarray(eta, dtype=float))[..., None])
    # Both integrals are of exp(-x) times something, and the step cancels.
    weight = weight * np.exp(-x)
    F = fermi @ weight / np.sum(weight)
    return F
