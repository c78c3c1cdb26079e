def relaxation_rate(eV, crystal, nd, na, ed, T):
    e, planck = 1.602176634e-19, 1.054571817e-34
    thermal = T * 1.380649e-23
    mass = 9.1093837e-31 * crystal["mass"]
    dielectric = 8.8541878e-12 * crystal["permittivity"]
    z, n = fermi_level(crystal["mass"], nd, na, ed, T)
    ratio = fermi_dirac(-0.5, z) / fermi_dirac(0.5, z)
    effective = (n * ratio + (n + na) * (1 - (n + na) / nd)) / 1e-6
    debye = dielectric * thermal / (effective * e**2)
    out = np.zeros(np.shape(eV))
    for where in np.ndindex(out.shape):
        E = float(np.asarray(eV)[where]) * e
        g = 8 * mass * E * debye / planck**2
        strength = (2 * na + n) * 1e6 * (np.log1p(g) - g / (1 + g))
        out[where] = strength * e**4 / (16 * np.pi * dielectric**2 * E * np.sqrt(2 * mass * E))
        acoustic = (crystal["deformation"] * e) ** 2 * mass**1.5 * thermal
        out[where] += acoustic * np.sqrt(2 * E) / (np.pi * planck**4 * crystal["elastic"])
    return out
