def microcanonical_rate(frequencies, ts_frequencies, V0, V1, nu, sigma, grain, m):
    below = count_states(frequencies, grain, m)
    above = count_states(ts_frequencies, grain, m)
    # The probability depends on the difference of two energies of the grid only.
    through = eckart_probability(np.arange(-m + 1, m) * grain - V0, V0, V1, nu)
    rate = np.zeros(m)
    for j in range(m):
        if below[j] > 0:
            passing = np.dot(above, through[j : j + m][::-1])
            rate[j] = sigma * 2.99792458e10 * grain * passing / below[j]
    return rate
