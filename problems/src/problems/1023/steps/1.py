def huckel(n_atoms, bonds, n_electrons):
    '''Levels, energy and Coulson bond orders of Hueckel's model.
    Inputs:
    n_atoms: number of conjugated atoms n, int
    bonds: pairs of indices of bonded atoms, 2D array of int with shape (b, 2)
    n_electrons: number of pi electrons, int between 0 and 2n
    Outputs:
    levels: x of each level alpha + x beta, descending, 1D array of float of length n
    energy: energy of the pi electrons in units of beta, float
    orders: bond order of each bond, 1D array of float of length b
    '''
    u, v = bonds[:, 0], bonds[:, 1]
    A = np.zeros((n_atoms, n_atoms))
    A[u, v] = A[v, u] = 1
    levels, c = np.linalg.eigh(-A)
    levels = -levels
    occupation = np.zeros(n_atoms)
    left, start = n_electrons, 0
    while start < n_atoms:
        end = start + np.count_nonzero(levels[start:] > levels[start] - 1e-6)
        share = min(left, 2 * (end - start))
        occupation[start:end] = share / (end - start)
        left, start = left - share, end
    energy = float(occupation @ levels)
    orders = np.sum(occupation * c[u] * c[v], axis=1)
    return levels, energy, orders
