def consistent_tangent(strain, plastic, back, p, material):
    '''Derivative of the stress at the end of a step by the total strain.
    Inputs:
    strain: total strain at the end of the step, 2D array of float with shape (3, 3)
    plastic: plastic strain at the beginning, 2D array of float with shape (3, 3)
    back: backstress at the beginning, 2D array of float with shape (3, 3), in MPa
    p: accumulated plastic strain at the beginning, float
    material: dictionary with the keys 'E', 'nu', 'sy', 'H', 'C', floats
    Outputs:
    tangent: consistent tangent, 4D array of float with shape (3, 3, 3, 3), in MPa
    '''
    bulk = material["E"] / (3 * (1 - 2 * material["nu"]))
    shear = material["E"] / (2 * (1 + material["nu"]))
    unit = np.eye(3)
    spheric = np.multiply.outer(unit, unit)
    symmetric = (spheric.transpose(0, 2, 1, 3) + spheric.transpose(0, 2, 3, 1)) / 2
    _, _, _, p_end = radial_return(strain, plastic, back, p, material)
    _, relative, radius = stress_invariants(2 * shear * (strain - plastic) - back)
    tangent = bulk * spheric + 2 * shear * (symmetric - spheric / 3)
    if p_end > p:
        lost = 3 * shear * (p_end - p) / radius
        theta_bar = 3 * shear / (3 * shear + material["H"] + material["C"]) - lost
        normal = np.sqrt(1.5) * relative / radius
        tangent -= 2 * shear * lost * (symmetric - spheric / 3)
        tangent -= 2 * shear * theta_bar * np.multiply.outer(normal, normal)
    return tangent
