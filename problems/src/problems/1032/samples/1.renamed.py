def fermi_dirac(order, level):
    u = np.linspace(-5.0, 5.0, 641)
    decay = np.exp(-u)
    energy = np.exp(u - decay)
    measure = energy * (1 + decay) * energy**order
    level = np.asarray(level, dtype=float)[..., np.newaxis]
    boltzmann = np.exp(-energy)
    top = np.sum(measure * boltzmann / (boltzmann + np.exp(-level)), axis=-1)
    return top / np.sum(measure * boltzmann)
