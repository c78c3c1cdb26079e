def superpose(mobile, reference, weights):
    '''Move a structure rigidly on another with the least weighted deviation.
    Inputs:
    mobile: positions of the atoms to move in angstrom, 2D array of float with shape (n, 3)
    reference: positions of the same atoms in the reference, 2D array of float with shape (n, 3)
    weights: positive weights of the atoms, 1D array of float of length n
    Outputs:
    moved: positions of the atoms after the motion in angstrom, 2D array of float with shape (n, 3)
    rmsd: weighted root-mean-square deviation in angstrom, float
    '''
    w = weights / np.sum(weights)
    centre = w @ reference
    x, y = mobile - w @ mobile, reference - centre
    V, _, Wt = np.linalg.svd(x.T @ (w[:, None] * y))
    flip = np.array([1.0, 1.0, np.sign(np.linalg.det(V @ Wt))])
    moved = x @ (V * flip) @ Wt + centre
    rmsd = float(np.sqrt(w @ np.sum((moved - reference) ** 2, axis=1)))
    return moved, rmsd
