def born(s, fermion, width, sin2, mz, cos_max):
    '''Cross section and asymmetry of e+ e- -> f fbar by photon and Z.
    Inputs:
    s: squared energy in the centre of mass in GeV^2, array of float of any shape
    fermion: (T3, Q, colours) of the final fermion, tuple of two floats and an int (1 or 3)
    width: total width of the Z boson in GeV, float
    sin2: sine squared of the weak mixing angle, float
    mz: mass of the Z boson in GeV, float
    cos_max: largest |cos(theta)|, float in (0, 1]
    Outputs:
    sigma: cross section in nb, array of float with the shape of s
    asymmetry: forward-backward asymmetry, array of float with the shape of s
    '''
    s = np.asarray(s, dtype=float)
    t3, charge, colours = fermion
    alpha = 1 / 128.9
    ratio = np.sqrt(2) * 1.1663787e-5 * mz**2 / (np.pi * alpha)
    z = ratio * s / (s - mz**2 + 1j * s * width / mz)
    electron = (-0.5 + sin2, sin2)
    final = (t3 - charge * sin2, -charge * sin2)
    same = sum(np.abs(-charge + electron[i] * final[i] * z) ** 2 for i in (0, 1))
    mixed = sum(np.abs(-charge + electron[i] * final[1 - i] * z) ** 2 for i in (0, 1))
    even, odd = 2 * cos_max + 2 * cos_max**3 / 3, 2 * cos_max**2
    sigma = 389379.37 * colours * np.pi * alpha**2 / (8 * s) * even * (same + mixed)
    asymmetry = odd / even * (same - mixed) / (same + mixed)
    return sigma, asymmetry
