def stress_invariants(stress):
    '''Mean stress, deviator and von Mises equivalent stress of symmetric stress tensors.
    Inputs:
    stress: one stress tensor or more, array with shape (..., 3, 3), in MPa
    Outputs:
    mean: mean stress, array of float with shape (...), in MPa
    deviator: deviatoric stress, array of float with shape (..., 3, 3), in MPa
    equivalent: von Mises equivalent stress, array of float with shape (...), in MPa
    '''
    mean = np.trace(stress, axis1=-2, axis2=-1) / 3
    deviator = stress - np.multiply.outer(mean, np.eye(3))
    equivalent = np.sqrt(1.5 * np.sum(deviator**2, axis=(-2, -1)))
    return mean, deviator, equivalent
