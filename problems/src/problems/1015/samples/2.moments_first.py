def collide(populations, relaxation, body_force):
    c = np.array([[0, 0], [1, 0], [0, 1], [-1, 0], [0, -1], [1, 1], [-1, 1], [-1, -1], [1, -1]])
    weights = np.array([4 / 9] + 4 * [1 / 9] + 4 * [1 / 36])
    g = np.array(body_force, dtype=float)
    density = populations.sum(0)
    u = (np.einsum("ia,ixy->axy", c, populations) + 0.5 * g[:, None, None]) / density
    omega = 1 / relaxation
    along = np.einsum("ia,axy->ixy", c, u)
    cg = (c @ g)[:, None, None]
    ug = np.einsum("a,axy->xy", g, u)
    source = weights[:, None, None] * (3 * (cg - ug) + 9 * along * cg)
    target = equilibrium(density, u[0], u[1])
    return (1 - omega) * populations + omega * target + (1 - omega / 2) * source
