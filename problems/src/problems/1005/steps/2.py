def truss_response(nodes, bars, stiffness, u):
    '''Internal forces and tangent stiffness of a truss.
    Inputs:
    nodes: coordinates of the nodes, 2D array of float with shape (k, d), in m
    bars: numbers of the two nodes of each bar, 2D array of int with shape (b, 2)
    stiffness: axial stiffness EA of each bar, 1D array of float of length b, in N
    u: displacements of the nodes, 2D array of float with shape (k, d), in m
    Outputs:
    force: internal forces, 1D array of float of length k*d, in N
    tangent: tangent stiffness, 2D array of float with shape (k*d, k*d), in N/m
    '''
    k, d = nodes.shape
    force = np.zeros(k * d)
    tangent = np.zeros((k * d, k * d))
    for bar, ea in zip(bars, stiffness):
        dofs = (bar[:, None] * d + np.arange(d)).ravel()
        f, t = bar_element(nodes[bar], u[bar], ea)
        force[dofs] += f
        tangent[np.ix_(dofs, dofs)] += t
    return force, tangent
