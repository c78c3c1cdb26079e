def thermal_rate(frequencies, rate, grain, temperature, collisions):
    '''Thermal unimolecular rate constant with strong collisions.
    Inputs:
    frequencies: vibrational wavenumbers of the reactant in 1/cm, 1D array of float
    rate: rate constant at the energies 0, grain, ..., (m-1)*grain in 1/s, 1D array of length m
    grain: spacing of the grid of energies in 1/cm, float
    temperature: temperature in K, float
    collisions: collision frequencies in 1/s, may be 0 or infinite, 1D array of float of length p
    Outputs:
    thermal: thermal rate constant at each collision frequency in 1/s, 1D array of float of length p
    '''
    m = len(rate)
    kT = 0.6950348 * temperature
    f = count_states(frequencies, grain, m) * np.exp(-grain * np.arange(m) / kT)
    f = f / np.sum(f)
    endless = np.isinf(collisions)
    omega = np.where(endless, 1.0, collisions)[:, None]
    total = omega + rate
    # Without collisions and without reaction 0 / 0 stands for 0.
    falloff = omega * rate / np.where(total > 0, total, 1.0)
    thermal = np.where(endless, np.sum(f * rate), falloff @ f)
    return thermal
