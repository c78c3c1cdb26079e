def topological_resonance_energy(n_atoms, bonds, n_electrons):
    '''Energies of the pi electrons and of the acyclic reference, and their difference.
    Inputs:
    n_atoms: number of conjugated atoms n, int
    bonds: pairs of indices of bonded atoms, 2D array of int with shape (b, 2)
    n_electrons: number of pi electrons, int between 0 and 2n
    Outputs:
    energy: energy of the pi electrons in units of beta, float
    reference: energy of the reference structure in units of beta, float
    resonance: topological resonance energy in units of beta, float
    '''
    energy = huckel(n_atoms, bonds, n_electrons)[1]
    numbers = matching_numbers(n_atoms, bonds)
    nu = int(np.max(np.nonzero(numbers)))
    y = np.roots(numbers[: nu + 1] * (-1.0) ** np.arange(nu + 1)).real
    x = np.sqrt(np.maximum(y, 0.0))
    levels = np.concatenate([np.sort(x)[::-1], np.zeros(n_atoms - 2 * nu), np.sort(-x)[::-1]])
    occupation = np.clip(n_electrons - 2 * np.arange(n_atoms), 0, 2)
    reference = float(occupation @ levels)
    resonance = energy - reference
    return energy, reference, resonance
