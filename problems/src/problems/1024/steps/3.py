def microcanonical_rate(frequencies, ts_frequencies, V0, V1, nu, sigma, grain, m):
    '''RRKM rate constant with tunnelling on a grid of energies.
    Inputs:
    frequencies: vibrational wavenumbers of the reactant in 1/cm, 1D array of float
    ts_frequencies: real wavenumbers of the transition state in 1/cm, 1D array of float
    V0: barrier from the reactant in 1/cm, positive float
    V1: barrier from the product in 1/cm, positive float
    nu: magnitude of the imaginary wavenumber of the transition state in 1/cm, positive float
    sigma: number of equivalent paths, int
    grain: spacing of the grid of energies in 1/cm, float
    m: number of energies on the grid, int, at least 1
    Outputs:
    rate: rate constant at the energies 0, grain, ..., (m-1)*grain in 1/s, 1D array of length m
    '''
    reactant = count_states(frequencies, grain, m)
    state = count_states(ts_frequencies, grain, m)
    j = np.arange(m)
    P = eckart_probability((j[:, None] - j) * grain - V0, V0, V1, nu)
    passing = P @ state
    occupied = reactant > 0
    density = np.where(occupied, reactant, 1.0) / grain
    rate = np.where(occupied, sigma * 2.99792458e10 * passing / density, 0.0)
    return rate
