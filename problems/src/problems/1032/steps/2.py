def fermi_level(mass, donors, acceptors, binding, temperature):
    '''Fermi level and electron density of a compensated n-type semiconductor.
    Inputs:
    mass: effective mass in units of the free-electron mass, float
    donors: density of donors in 1/cm^3, float
    acceptors: density of acceptors in 1/cm^3, less than that of donors, float
    binding: binding energy of the donors in eV, between -1 and 0.2, float
    temperature: temperature in K, float
    Outputs:
    eta: Fermi level relative to the band edge in units of kT, float
    density: electron density in 1/cm^3, float
    '''
    kt = 1.380649e-23 * temperature
    states = 2 * (mass * 9.1093837e-31 * kt / (2 * np.pi * 1.054571817e-34**2)) ** 1.5 * 1e-6
    level = binding * 1.602176634e-19 / kt
    low, high = -100.0 - max(level, 0.0), 40.0
    while high - low > 1e-9:
        grid = np.linspace(low, high, 33)
        n = states * fermi_dirac(0.5, grid)
        charge = n + acceptors - donors / (1 + 2 * np.exp(grid + level))
        k = np.argmax(charge >= 0)
        low, high = grid[k - 1], grid[k]
    eta = (low + high) / 2
    density = states * fermi_dirac(0.5, eta)
    return float(eta), float(density)
