def ppp_model(coords, bonds, beta, hubbard, ionisation, core_charges):
    '''Core Hamiltonian and repulsion integrals of the Pariser-Parr-Pople model.
    Inputs:
    coords: positions of the atoms in angstrom, 2D array of float with shape (n, 3)
    bonds: pairs of indices of bonded atoms, 2D array of int with shape (b, 2)
    beta: resonance integral of each bond in eV, 1D array of float of length b
    hubbard: repulsion of two electrons on one atom in eV, 1D array of float of length n
    ionisation: ionisation energies in eV, 1D array of float of length n
    core_charges: number of pi electrons each atom supplies, 1D array of length n
    Outputs:
    h: core Hamiltonian in eV, 2D array of float with shape (n, n)
    gamma: repulsion integrals in eV, 2D array of float with shape (n, n)
    '''
    coulomb = 14.399645
    r2 = np.sum((coords[:, None] - coords) ** 2, axis=-1)
    mean = (hubbard[:, None] + hubbard) / 2
    gamma = coulomb / np.sqrt(r2 + (coulomb / mean) ** 2)
    attraction = gamma @ core_charges - np.diag(gamma) * core_charges
    h = np.diag(-ionisation - attraction)
    i, j = bonds[:, 0], bonds[:, 1]
    h[i, j] = h[j, i] = beta
    return h, gamma
