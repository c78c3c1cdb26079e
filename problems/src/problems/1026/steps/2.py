def anm_hessian(coords, cutoff, gamma):
    '''Hessian of the anisotropic network model.
    Inputs:
    coords: positions of the atoms in angstrom, 2D array of float with shape (n, 3)
    cutoff: largest distance of atoms joined by a spring in angstrom, float
    gamma: force constant in kJ/(mol angstrom^2), float
    Outputs:
    H: Hessian in kJ/(mol angstrom^2), 2D array of float with shape (3n, 3n)
    '''
    n = len(coords)
    d = coords[None, :] - coords[:, None]
    r2 = np.sum(d**2, axis=-1)
    joined = (r2 <= cutoff**2) & (r2 > 0)
    strength = np.where(joined, gamma, 0.0) / np.where(joined, r2, 1.0)
    blocks = -strength[..., None, None] * d[..., :, None] * d[..., None, :]
    i = np.arange(n)
    blocks[i, i] = -np.sum(blocks, axis=1)
    H = blocks.transpose(0, 2, 1, 3).reshape(3 * n, 3 * n)
    return H
