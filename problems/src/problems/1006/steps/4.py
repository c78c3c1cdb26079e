def uniaxial_history(strains, material):
    '''Response of a bar in uniaxial stress to a history of axial strains.
    Inputs:
    strains: axial strains, one for each step, 1D array of float of length m
    material: dictionary with the keys 'E', 'nu', 'sy', 'H', 'C', floats
    Outputs:
    axial: axial stress after each step, 1D array of float of length m, in MPa
    lateral: lateral strain after each step, 1D array of float of length m
    accumulated: accumulated plastic strain after each step, 1D array of float of length m
    '''
    axial, lateral, accumulated = np.zeros((3, len(strains)))
    state = (np.zeros((3, 3)), np.zeros((3, 3)), 0.0)
    side = 0.0
    for i, along in enumerate(strains):
        for _ in range(50):
            strain = np.diag([along, side, side])
            stress, *after = radial_return(strain, *state, material)
            if abs(stress[1, 1]) <= 1e-9 * material["sy"]:
                break
            tangent = consistent_tangent(strain, *state, material)
            side -= stress[1, 1] / (tangent[1, 1, 1, 1] + tangent[1, 1, 2, 2])
        state = tuple(after)
        axial[i], lateral[i], accumulated[i] = stress[0, 0], side, state[2]
    return axial, lateral, accumulated
