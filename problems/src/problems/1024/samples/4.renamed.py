def thermal_rate(modes, k, spacing, temperature, pressure):
    energies = spacing * np.arange(k.size)
    boltzmann = count_states(modes, spacing, k.size) * np.exp(energies / (-0.6950348 * temperature))
    share = boltzmann / boltzmann.sum()
    result = np.empty(len(pressure))
    for index, omega in enumerate(pressure):
        if omega == 0:
            result[index] = 0
        elif omega == np.inf:
            result[index] = share @ k
        else:
            result[index] = share @ (k / (1 + k / omega))
    return result
