def equilibrium(nodes, bars, stiffness, free, load, u0):
    '''Equilibrium of a truss under given loads, by Newton's method.
    Inputs:
    nodes: coordinates of the nodes, 2D array of float with shape (k, d), in m
    bars: numbers of the two nodes of each bar, 2D array of int with shape (b, 2)
    stiffness: axial stiffness EA of each bar, 1D array of float of length b, in N
    free: which displacements are free, 2D array of bool with shape (k, d)
    load: forces on the nodes, 2D array of float with shape (k, d), in N
    u0: displacements to start with, 2D array of float with shape (k, d), in m
    Outputs:
    u: displacements in equilibrium, 2D array of float with shape (k, d), in m
    '''
    u = np.array(u0, dtype=float)
    dofs = np.flatnonzero(free)
    tolerance = 1e-10 * np.max(stiffness)
    for _ in range(51):
        force, tangent = truss_response(nodes, bars, stiffness, u)
        residual = (np.ravel(load) - force)[dofs]
        if np.all(np.abs(residual) <= tolerance):
            return u
        try:
            u[free] += np.linalg.solve(tangent[np.ix_(dofs, dofs)], residual)
        except np.linalg.LinAlgError:
            break
    raise RuntimeError("no equilibrium found")
