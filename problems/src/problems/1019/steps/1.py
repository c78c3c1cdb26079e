def partial_width(fermion, mass, alpha_s, sin2, mz):
    '''Partial width of the Z boson into a pair of fermions.
    Inputs:
    fermion: (T3, Q, colours) of the fermion, tuple of two floats and an int (1 or 3)
    mass: mass of the fermion in GeV, float
    alpha_s: strong coupling at the mass of the Z, float
    sin2: sine squared of the weak mixing angle, float
    mz: mass of the Z boson in GeV, float
    Outputs:
    width: partial width in GeV, float, 0 below the threshold
    '''
    t3, charge, colours = fermion
    if 2 * mass >= mz:
        return 0.0
    beta2 = 1 - 4 * mass**2 / mz**2
    vector, axial = t3 - 2 * charge * sin2, t3
    width = colours * 1.1663787e-5 * mz**3 / (6 * np.sqrt(2) * np.pi)
    width *= np.sqrt(beta2) * ((3 - beta2) / 2 * vector**2 + beta2 * axial**2)
    if colours == 3:
        width *= 1 + alpha_s / np.pi
    return width
