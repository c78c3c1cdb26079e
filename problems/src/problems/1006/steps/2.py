def radial_return(strain, plastic, back, p, material):
    '''One implicit step of von Mises plasticity with mixed linear hardening.
    Inputs:
    strain: total strain at the end of the step, 2D array of float with shape (3, 3)
    plastic: plastic strain at the beginning, 2D array of float with shape (3, 3)
    back: backstress at the beginning, 2D array of float with shape (3, 3), in MPa
    p: accumulated plastic strain at the beginning, float
    material: dictionary with the keys 'E', 'nu', 'sy', 'H', 'C', floats
    Outputs:
    stress: stress at the end of the step, 2D array of float with shape (3, 3), in MPa
    plastic: plastic strain at the end, 2D array of float with shape (3, 3)
    back: backstress at the end, 2D array of float with shape (3, 3), in MPa
    p: accumulated plastic strain at the end, float
    '''
    bulk = material["E"] / (3 * (1 - 2 * material["nu"]))
    shear = material["E"] / (2 * (1 + material["nu"]))
    volume, deviator, _ = stress_invariants(strain - plastic)
    stress = 3 * bulk * volume * np.eye(3) + 2 * shear * deviator
    _, relative, equivalent = stress_invariants(stress - back)
    excess = equivalent - (material["sy"] + material["H"] * p)
    if excess <= 0:
        return stress, plastic, back, p
    dp = excess / (3 * shear + material["H"] + material["C"])
    change = 1.5 * dp * relative / equivalent
    stress = stress - 2 * shear * change
    return stress, plastic + change, back + material["C"] / 1.5 * change, p + dp
