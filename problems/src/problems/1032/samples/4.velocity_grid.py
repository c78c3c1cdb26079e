def mobility(material, donors, acceptors, binding, temperature):
    # Equal steps of the velocity, x = y^2.
    eta, n = fermi_level(material["mass"], donors, acceptors, binding, temperature)
    top = np.sqrt(max(eta, 0.0) + 50.0)
    y = (np.arange(6000) + 0.5) * top / 6000
    x = y**2
    kt = 1.380649e-23 * temperature / 1.602176634e-19
    tau = 1 / relaxation_rate(kt * x, material, donors, acceptors, binding, temperature)
    share = y**4 / np.cosh((x - eta) / 2) ** 2
    first, second = np.average(tau, weights=share), np.average(tau**2, weights=share)
    mass = material["mass"] * 9.1093837e-31
    return n, 1e4 * 1.602176634e-19 * first / mass, second / first**2
