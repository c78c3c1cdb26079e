def mean_square_end_to_end(U, n_bonds, length, angle, gauche):
    '''Mean squared end-to-end distance over all conformers of a chain.
    Inputs:
    U: statistical weights, 2D array of float with shape (3, 3)
    n_bonds: number of bonds in the chain, int, at least 1
    length: length of a bond, float
    angle: bond angle in degrees, float
    gauche: torsion of the gauche plus state in degrees, float
    Outputs:
    r2: mean squared end-to-end distance in the unit of length squared, float
    '''
    if n_bonds == 1:
        return float(length) ** 2
    theta = np.deg2rad(180.0 - angle)
    c, s = np.cos(theta), np.sin(theta)
    G = np.zeros((3, 5, 5))
    for state, phi in enumerate(np.deg2rad([0.0, gauche - 180.0, 180.0 - gauche])):
        x, y = np.cos(phi), np.sin(phi)
        T = np.array([[c, s, 0], [s * x, -c * x, y], [s * y, -c * y, -x]])
        G[state, 0, 0] = G[state, 4, 4] = 1
        G[state, 0, 1:4] = 2 * length * T[0]
        G[state, 1:4, 1:4] = T
        G[state, 0, 4], G[state, 1, 4] = length**2, length
    scaled = U / np.max(np.abs(np.linalg.eigvals(U)))
    blocks = scaled[:, None, :, None] * G.transpose(1, 0, 2)
    last = np.tile(G[0, :, 4], 3)
    product = np.linalg.matrix_power(blocks.reshape(15, 15), n_bonds - 2)
    z = np.sum(np.linalg.matrix_power(scaled, n_bonds - 2)[0])
    r2 = G[0, 0] @ (product @ last)[:5] / z
    return float(r2)
