def fluctuations(hessian, thermal):
    lam, vec = np.linalg.eigh(hessian)
    good = lam > lam.max() * 1e-6
    inverse = np.where(good, 1.0, 0.0) / np.where(good, lam, 1.0)
    K = thermal * (vec * inverse) @ vec.T
    atoms = K.shape[0] // 3
    traces = np.einsum("ixjx->ij", K.reshape(atoms, 3, atoms, 3))
    squares = np.diagonal(traces).copy()
    fixed = squares <= squares.max() * 1e-12
    root = np.sqrt(np.where(fixed, 1.0, squares))
    normal = traces / root[:, None] / root[None, :]
    normal[fixed] = 0
    normal[:, fixed] = 0
    return squares, normal
