def collide(f, tau, force):
    '''Collision with one relaxation time and a uniform body force.
    Inputs:
    f: populations before the collision, 3D array of float with shape (9, nx, ny)
    tau: relaxation time, float greater than 1/2
    force: body force on each node, tuple of two floats (Fx, Fy)
    Outputs:
    after: populations after the collision, 3D array of float with shape (9, nx, ny)
    '''
    cx = np.array([0, 1, 0, -1, 0, 1, -1, -1, 1]).reshape(9, 1, 1)
    cy = np.array([0, 0, 1, 0, -1, 1, 1, -1, -1]).reshape(9, 1, 1)
    w = np.array([4 / 9] + [1 / 9] * 4 + [1 / 36] * 4).reshape(9, 1, 1)
    fx, fy = force
    rho = np.sum(f, axis=0)
    ux = (np.sum(cx * f, axis=0) + fx / 2) / rho
    uy = (np.sum(cy * f, axis=0) + fy / 2) / rho
    cu = cx * ux + cy * uy
    push = 3 * ((cx - ux) * fx + (cy - uy) * fy) + 9 * cu * (cx * fx + cy * fy)
    after = f - (f - equilibrium(rho, ux, uy)) / tau + (1 - 1 / (2 * tau)) * w * push
    return after
