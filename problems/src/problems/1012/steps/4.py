def polar_decomposition(M):
    '''Depolariser, retarder and diattenuator of a Mueller matrix.
    Inputs:
    M: Mueller matrix, 2D array of float with shape (4, 4)
    Outputs:
    depolariser: last factor, 2D array of float with shape (4, 4)
    retarder: middle factor, 2D array of float with shape (4, 4)
    diattenuator: first factor that light meets, 2D array of float with shape (4, 4)
    '''
    M = np.asarray(M, dtype=float)
    if M[0, 0] <= 0:
        raise ValueError("the transmittance is not positive")
    d = M[0, 1:] / M[0, 0]
    length = np.linalg.norm(d)
    if length > 1 - 1e-9:
        raise ValueError("the diattenuator is singular")
    root = np.sqrt(1 - length**2)
    diattenuator = np.eye(4)
    diattenuator[0, 1:] = diattenuator[1:, 0] = d
    # (1 - root) / length^2 without division by a length of 0
    diattenuator[1:, 1:] = root * np.eye(3) + np.outer(d, d) / (1 + root)
    diattenuator *= M[0, 0]
    rest = M @ np.linalg.inv(diattenuator)
    u, s, vt = np.linalg.svd(rest[1:, 1:])
    if s[-1] < 1e-9:
        raise ValueError("the depolariser is singular")
    sign = np.sign(np.linalg.det(u @ vt))
    depolariser, retarder = np.eye(4), np.eye(4)
    depolariser[1:, 0] = rest[1:, 0]
    depolariser[1:, 1:] = sign * (u * s) @ u.T
    retarder[1:, 1:] = sign * u @ vt
    return depolariser, retarder, diattenuator
