def eckart_probability(energy, V0, V1, nu):
    '''Probability to pass an asymmetric Eckart barrier.
    Inputs:
    energy: energies from the top of the barrier in 1/cm, array of float of any shape
    V0: barrier from the reactant in 1/cm, positive float
    V1: barrier from the product in 1/cm, positive float
    nu: magnitude of the imaginary wavenumber at the top in 1/cm, positive float
    Outputs:
    P: probabilities, array of float with the shape of energy
    '''
    energy = np.asarray(energy, dtype=float)
    factor = 4 * np.pi / nu / (V0**-0.5 + V1**-0.5)
    a = factor * np.sqrt(np.maximum(energy + V0, 0.0))
    b = factor * np.sqrt(np.maximum(energy + V1, 0.0))
    root = V0 * V1 / nu**2 - 1 / 16
    c = 2 * np.pi * np.sqrt(abs(root))
    if root < 0:
        last = 4 * np.cos(c) ** 2 * np.exp(-a - b)
    else:
        last = np.exp(np.minimum(2 * c - a - b, 700.0)) * (1 + np.exp(-2 * c)) ** 2
    # A closed channel has a = 0 or b = 0, and the numerator vanishes.
    P = (1 - np.exp(-2 * a)) * (1 - np.exp(-2 * b)) / ((1 - np.exp(-a - b)) ** 2 + last)
    return P
