def mobility(material, donors, acceptors, binding, temperature):
    '''Electron density, drift mobility and Hall factor of a compensated semiconductor.
    Inputs:
    material: dictionary with the floats 'mass', 'permittivity', 'deformation' (eV) and 'elastic'
              (N/m^2)
    donors: density of donors in 1/cm^3, float
    acceptors: density of acceptors in 1/cm^3, less than that of donors, float
    binding: binding energy of the donors in eV, float
    temperature: temperature in K, float
    Outputs:
    density: electron density in 1/cm^3, float
    drift: drift mobility in cm^2/(V s), float
    hall: Hall factor, float
    '''
    q, m = 1.602176634e-19, material["mass"] * 9.1093837e-31
    eta, density = fermi_level(material["mass"], donors, acceptors, binding, temperature)
    t = np.arange(-320, 321) / 64
    x = np.exp(t - np.exp(-t))
    t, x = t[x > 1e-6], x[x > 1e-6]
    energy = x * 1.380649e-23 * temperature / q
    tau = 1 / relaxation_rate(energy, material, donors, acceptors, binding, temperature)
    # Only ratios matter: f (1 - f) without the factor exp(eta), which may be tiny.
    weight = x**2.5 * (1 + np.exp(-t)) * np.exp(-x) / (1 + np.exp(eta - x)) ** 2
    weight = weight / np.sum(weight)
    mean = weight @ tau
    hall = weight @ tau**2 / mean**2
    return density, float(q * mean / m * 1e4), float(hall)
