def fermi_level(mass, donors, acceptors, binding, temperature):
    kt = 1.380649e-23 * temperature / 1.602176634e-19
    thermal = 9.1093837e-31 * mass * 1.380649e-23 * temperature / 1.054571817e-34**2
    nc = 2e-6 * (thermal / (2 * np.pi)) ** 1.5
    below, above = -100.0 - max(binding / kt, 0.0), 40.0
    for _ in range(52):
        eta = (below + above) / 2
        n = nc * fermi_dirac(0.5, eta)
        ionised = donors / (1 + 2 * np.exp(eta + binding / kt))
        if n + acceptors < ionised:
            below = eta
        else:
            above = eta
    return eta, n
