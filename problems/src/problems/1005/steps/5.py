def path_stability(nodes, bars, stiffness, free, factors, path):
    '''Negative eigenvalues along a path of equilibrium states, and the load of the limit point.
    Inputs:
    nodes: coordinates of the nodes, 2D array of float with shape (k, d), in m
    bars: numbers of the two nodes of each bar, 2D array of int with shape (b, 2)
    stiffness: axial stiffness EA of each bar, 1D array of float of length b, in N
    free: which displacements are free, 2D array of bool with shape (k, d)
    factors: load factors of the states, 1D array of float of length m
    path: displacements of the states, 3D array of float with shape (m, k, d), in m
    Outputs:
    negative: number of negative eigenvalues of the free tangent, 1D array of int of length m
    limit: load factor at the first limit point, float, infinity if there is none
    '''
    dofs = np.flatnonzero(free)
    negative = np.zeros(len(path), dtype=int)
    for i, u in enumerate(path):
        _, tangent = truss_response(nodes, bars, stiffness, u)
        negative[i] = np.sum(np.linalg.eigvalsh(tangent[np.ix_(dofs, dofs)]) < 0)
    limit = np.inf
    for i in range(1, len(factors) - 1):
        low, top, high = factors[i - 1 : i + 2]
        if top > low and top > high:
            limit = float(top - (high - low) ** 2 / (8 * (high - 2 * top + low)))
            break
    return negative, limit
