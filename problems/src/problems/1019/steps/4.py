def hadron_peak(neutrinos, alpha_s, sin2, mz):
    '''Peak of the observed cross section of hadrons at the Z resonance.
    Inputs:
    neutrinos: number of light neutrinos, int
    alpha_s: strong coupling at the mass of the Z, float
    sin2: sine squared of the weak mixing angle, float
    mz: mass of the Z boson in GeV, float
    Outputs:
    width: total width of the Z boson in GeV, float
    energy: energy of the peak in GeV, float
    height: cross section at the peak in nb, float
    '''
    up, down = (0.5, 2 / 3, 3), (-0.5, -1 / 3, 3)
    content = [(neutrinos, (0.5, 0, 1)), (3, (-0.5, -1, 1)), (2, up), (3, down)]
    width = sum(n * partial_width(f, 0.0, alpha_s, sin2, mz) for n, f in content)

    def hadrons(s):
        quarks = ((n, born(s, f, width, sin2, mz, 1.0)[0]) for n, f in content[2:])
        return (1 + alpha_s / np.pi) * sum(n * sigma for n, sigma in quarks)

    def observed(energy):
        return radiate(hadrons, energy**2, 1000.0)

    golden = (np.sqrt(5) - 1) / 2
    low, high = mz - 1, mz + 2
    left, right = high - golden * (high - low), low + golden * (high - low)
    at_left, at_right = observed(left), observed(right)
    while high - low > 1e-5:
        if at_left > at_right:
            high, right, at_right = right, left, at_left
            left = high - golden * (high - low)
            at_left = observed(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + golden * (high - low)
            at_right = observed(right)
    energy = (low + high) / 2
    return width, energy, observed(energy)
