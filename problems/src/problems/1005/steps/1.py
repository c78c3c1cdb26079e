def bar_element(ends, displacements, stiffness):
    '''Internal forces and tangent stiffness of an elastic bar at large displacements.
    Inputs:
    ends: coordinates of the two ends, 2D array of float with shape (2, d), in m
    displacements: displacements of the two ends, 2D array of float with shape (2, d), in m
    stiffness: axial stiffness EA, float, in N
    Outputs:
    force: internal forces at the first and the second end, 1D array of float of length 2*d, in N
    tangent: their derivative by the displacements, 2D array of float with shape (2*d, 2*d), in N/m
    '''
    reference = ends[1] - ends[0]
    current = reference + displacements[1] - displacements[0]
    length = np.sqrt(np.dot(reference, reference))
    strain = (np.dot(current, current) / length**2 - 1) / 2
    pull = stiffness * strain / length
    force = pull * np.concatenate([-current, current])
    block = stiffness / length**3 * np.outer(current, current) + pull * np.eye(len(current))
    half = np.concatenate([block, -block])
    tangent = np.concatenate([half, -half], axis=1)
    return force, tangent
