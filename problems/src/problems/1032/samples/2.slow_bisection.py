def fermi_level(mass, donors, acceptors, binding, temperature):
    # Far more halvings than double precision can use.
    kt = 1.380649e-23 * temperature
    nc = 2 * (mass * 9.1093837e-31 * kt / (2 * np.pi * 1.054571817e-34**2)) ** 1.5 / 1e6
    level = binding * 1.602176634e-19 / kt
    low, high = -100.0 - max(level, 0.0), 40.0
    for _ in range(400):
        eta = (low + high) / 2
        n = nc * float(fermi_dirac(0.5, eta))
        charge = n + acceptors - donors / (1 + 2 * np.exp(eta + level))
        low, high = (eta, high) if charge < 0 else (low, eta)
    return eta, n
