def forced_flow(solid, tau, force, steps):
    # The drag is what the fluid's momentum loses while it streams.
    cx = np.array([0, 1, 0, -1, 0, 1, -1, -1, 1])
    cy = np.array([0, 0, 1, 0, -1, 1, 1, -1, -1])
    fluid = ~solid
    f = equilibrium(np.ones(solid.shape), np.zeros(solid.shape), np.zeros(solid.shape))
    drag = np.zeros(2)
    for _ in range(steps):
        star = collide(f, tau, force)
        f = stream(star, solid)
        lost = (star - f)[:, fluid].sum(axis=1)
        drag = np.array([cx @ lost, cy @ lost])
    rho = f.sum(axis=0)
    ux = (np.einsum("i,ixy->xy", cx, f) + force[0] / 2) / rho
    uy = (np.einsum("i,ixy->xy", cy, f) + force[1] / 2) / rho
    return ux * fluid, uy * fluid, drag
