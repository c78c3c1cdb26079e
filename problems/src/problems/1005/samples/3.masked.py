def equilibrium(nodes, bars, stiffness, free, load, u0):
    # The whole system, with ones on the diagonal of what is held.
    u = 1.0 * np.asarray(u0)
    held = ~np.ravel(free)
    for count in range(51):
        force, tangent = truss_response(nodes, bars, stiffness, u)
        r = np.ravel(load) - force
        r[held] = 0.0
        if np.abs(r).max() <= 1e-10 * max(stiffness):
            return u
        tangent[held] = 0.0
        tangent[:, held] = 0.0
        tangent[held, held] = 1.0
        if count == 50 or np.linalg.det(tangent) == 0:
            raise RuntimeError("did not converge")
        u = u + np.linalg.solve(tangent, r).reshape(u.shape)
