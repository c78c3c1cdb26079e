def microcanonical_rate(frequencies, ts_frequencies, V0, V1, nu, sigma, grain, m):
    below = count_states(frequencies, grain, m).tolist()
    above = count_states(ts_frequencies, grain, m).tolist()
    rate = []
    for j in range(m):
        probability = eckart_probability((j - np.arange(m)) * grain - V0, V0, V1, nu).tolist()
        passing = 0.0
        for i in range(m):
            passing += above[i] * probability[i]
        rate.append(sigma * 2.99792458e10 * grain * passing / below[j] if below[j] else 0.0)
    return np.array(rate)
