def coherent_strain(a_layer, a_substrate, c11, c12, c44, normal):
    '''Strain tensor of a thin cubic layer grown coherently on a substrate.
    Inputs:
    a_layer: lattice constant of the relaxed layer, float
    a_substrate: lattice constant of the substrate, same unit, float
    c11, c12, c44: elastic constants of the layer, floats
    normal: normal of the surface in the cubic axes, not zero, 1D array of length 3
    Outputs:
    strain: strain tensor in the cubic axes, 2D array of float with shape (3, 3)
    '''
    n = np.asarray(normal, dtype=float)
    n = n / np.linalg.norm(n)
    parallel = (a_substrate - a_layer) / a_layer
    gamma = (c12 + c44) * np.outer(n, n) + np.diag(c44 + (c11 - c12 - 2 * c44) * n**2)
    g = np.linalg.solve(gamma, -parallel * (c11 + 2 * c12) * n)
    strain = parallel * np.eye(3) + (np.outer(g, n) + np.outer(n, g)) / 2
    return strain
