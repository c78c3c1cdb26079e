def relaxation_rate(energy, material, donors, acceptors, binding, temperature):
    '''Rate of momentum relaxation by acoustic phonons and screened ionised impurities.
    Inputs:
    energy: kinetic energies in eV, positive, array of float of any shape
    material: dictionary with the floats 'mass', 'permittivity', 'deformation' (eV) and 'elastic'
              (N/m^2)
    donors: density of donors in 1/cm^3, float
    acceptors: density of acceptors in 1/cm^3, less than that of donors, float
    binding: binding energy of the donors in eV, float
    temperature: temperature in K, float
    Outputs:
    rate: rates in 1/s, array of float with the shape of energy
    '''
    q, hbar = 1.602176634e-19, 1.054571817e-34
    kt = 1.380649e-23 * temperature
    m = material["mass"] * 9.1093837e-31
    eps = material["permittivity"] * 8.8541878e-12
    E = np.asarray(energy, dtype=float) * q
    D = material["deformation"] * q
    phonons = np.sqrt(2) * D**2 * m**1.5 * kt / (np.pi * hbar**4 * material["elastic"])
    eta, n = fermi_level(material["mass"], donors, acceptors, binding, temperature)
    screening = n * fermi_dirac(-0.5, eta) / fermi_dirac(0.5, eta)
    screening += (n + acceptors) * (donors - acceptors - n) / donors
    length2 = eps * kt / (q**2 * screening * 1e6)
    ions = (n + 2 * acceptors) * 1e6
    g2 = 8 * m * E * length2 / hbar**2
    impurities = ions * q**4 / (16 * np.pi * np.sqrt(2 * m) * eps**2)
    bracket = np.log1p(g2) - g2 / (1 + g2)
    rate = phonons * np.sqrt(E) + impurities * bracket / E**1.5
    return rate
