def microcanonical_rate(reactant_modes, ts_modes, V0, V1, nu, sigma, grain, m):
    n = count_states(reactant_modes, grain, m)
    n_ts = count_states(ts_modes, grain, m)
    energy = grain * np.arange(1 - m, m) - V0
    flux = np.convolve(n_ts, eckart_probability(energy, V0, V1, nu))[m - 1 : 2 * m - 1]
    rate = np.zeros(m)
    rate[n > 0] = flux[n > 0] / n[n > 0]
    return rate * (sigma * grain * 2.99792458e10)
