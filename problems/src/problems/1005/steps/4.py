def equilibrium_path(nodes, bars, stiffness, free, load, arc, steps):
    '''Path of equilibrium states of a truss under a proportional load, by the arc-length method.
    Inputs:
    nodes: coordinates of the nodes, 2D array of float with shape (k, d), in m
    bars: numbers of the two nodes of each bar, 2D array of int with shape (b, 2)
    stiffness: axial stiffness EA of each bar, 1D array of float of length b, in N
    free: which displacements are free, 2D array of bool with shape (k, d); the others are zero
    load: reference load on the nodes, 2D array of float with shape (k, d), in N
    arc: Euclidean length of the displacement increment of each step, float, in m
    steps: number of steps, int
    Outputs:
    factors: load factors, starting with 0, 1D array of float of length steps+1
    path: displacements, starting with zeros, 3D array of float with shape (steps+1, k, d), in m
    '''
    dofs = np.flatnonzero(free)
    n = len(dofs)
    q = np.ravel(load)[dofs]
    tolerance = 1e-10 * np.append(np.full(n, np.max(stiffness)), arc**2)
    factors, path = [0.0], [np.zeros(nodes.shape)]
    before = None
    for _ in range(steps):
        u, factor = path[-1].copy(), factors[-1]
        force, tangent = truss_response(nodes, bars, stiffness, u)
        direction = np.linalg.solve(tangent[np.ix_(dofs, dofs)], q)
        scale = arc / np.sqrt(np.dot(direction, direction))
        if before is not None and np.dot(direction, before) < 0:
            scale = -scale
        v = scale * direction
        factor += scale
        for _ in range(50):
            u[free] = path[-1][free] + v
            force, tangent = truss_response(nodes, bars, stiffness, u)
            misfit = np.append(force[dofs] - factor * q, np.dot(v, v) - arc**2)
            if np.all(np.abs(misfit) <= tolerance):
                break
            system = np.zeros((n + 1, n + 1))
            system[:n, :n] = tangent[np.ix_(dofs, dofs)]
            system[:n, n] = -q
            system[n, :n] = 2 * v
            change = np.linalg.solve(system, -misfit)
            v = v + change[:n]
            factor += change[n]
        path.append(u)
        factors.append(factor)
        before = v
    return np.array(factors), np.array(path)
