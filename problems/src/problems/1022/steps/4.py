def absorption_spectrum(coords, levels, orbitals, gamma, n_electrons, grid, width):
    '''Absorption spectrum of the singlet excitations, broadened by Gaussian lines.
    Inputs:
    coords: positions of the atoms in angstrom, 2D array of float with shape (n, 3)
    levels: orbital energies in eV, ascending, 1D array of float of length n
    orbitals: orbital coefficients, one orbital per column, 2D array of float with shape (n, n)
    gamma: repulsion integrals in eV, 2D array of float with shape (n, n)
    n_electrons: number of pi electrons, even, int between 0 and 2n
    grid: photon energies in eV, 1D array of float of length g
    width: standard deviation of the lines in eV, float
    Outputs:
    spectrum: oscillator strength per eV at each photon energy, 1D array of float of length g
    '''
    energies, amplitudes = cis_states(levels, orbitals, gamma, n_electrons)
    o = n_electrons // 2
    dipoles = np.einsum("mi,mx,ma->iax", orbitals[:, :o], coords, orbitals[:, o:])
    d = np.sqrt(2) * np.einsum("kia,iax->kx", amplitudes, dipoles) / 0.529177
    f = 2 / 3 * energies / 27.211386 * np.sum(d**2, axis=1)
    lines = np.exp(-(((grid[:, None] - energies) / width) ** 2) / 2)
    spectrum = lines @ f / (width * np.sqrt(2 * np.pi))
    return spectrum
