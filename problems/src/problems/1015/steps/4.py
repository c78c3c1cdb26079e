def forced_flow(solid, tau, force, steps):
    '''Flow driven by a body force from rest, and the drag on the solid.
    Inputs:
    solid: True at solid nodes, 2D array of bool with shape (nx, ny)
    tau: relaxation time, float greater than 1/2
    force: body force on each fluid node, tuple of two floats (Fx, Fy)
    steps: number of time steps, int, 0 or more
    Outputs:
    ux: velocity along x, 0 at solid nodes, 2D array of float with shape (nx, ny)
    uy: velocity along y, 0 at solid nodes, 2D array of float with shape (nx, ny)
    drag: momentum given to the solid in the last time step, 1D array of float of length 2
    '''
    c = np.array([[0, 1, 0, -1, 0, 1, -1, -1, 1], [0, 0, 1, 0, -1, 1, 1, -1, -1]])
    f = equilibrium(np.ones(solid.shape), np.zeros(solid.shape), np.zeros(solid.shape))
    after = None
    for _ in range(steps):
        after = collide(f, tau, force)
        f = stream(after, solid)
    drag = np.zeros(2)
    if after is not None:
        for i in range(1, 9):
            ahead = np.roll(solid, (-c[0, i], -c[1, i]), axis=(0, 1))
            drag += 2 * c[:, i] * np.sum(after[i][ahead & ~solid])
    half = np.reshape(force, (2, 1, 1)) / 2
    velocity = (np.tensordot(c, f, axes=1) + half) / np.sum(f, axis=0)
    ux, uy = np.where(solid, 0.0, velocity)
    return ux, uy, drag
