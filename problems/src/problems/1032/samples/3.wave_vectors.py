def relaxation_rate(energy, material, donors, acceptors, binding, temperature):
    # Wave vectors instead of energies: gamma = 2 k L, velocities from hbar k / m.
    q, hbar, kb = 1.602176634e-19, 1.054571817e-34, 1.380649e-23
    m = material["mass"] * 9.1093837e-31
    kappa = material["permittivity"] * 8.8541878e-12
    k = np.sqrt(2 * m * q * np.asarray(energy, dtype=float)) / hbar
    speed = hbar * k / m
    eta, n = fermi_level(material["mass"], donors, acceptors, binding, temperature)
    neutral = donors - acceptors - n
    charges = 1e6 * n * fermi_dirac(-0.5, eta) / fermi_dirac(0.5, eta)
    charges = charges + 1e6 * (n + acceptors) * neutral / donors
    inverse_square = q * q * charges / (kappa * kb * temperature)
    b = 4 * k**2 / inverse_square
    angle = np.log(1 + b) - b / (1 + b)
    coulomb = q * q / (4 * np.pi * kappa * m * speed**2)
    ionised = 2 * np.pi * 1e6 * (donors - neutral + acceptors) * speed * coulomb**2 * angle
    lattice = (material["deformation"] * q) ** 2 * kb * temperature * m * k
    return ionised + lattice / (np.pi * hbar**3 * material["elastic"])
