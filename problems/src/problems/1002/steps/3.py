def population_summary(A, tolerance=1e-6):
    '''Growth rate, status and elasticities of a population.
    Inputs:
    A: projection matrix, non-negative, 2D array of float with shape (k, k)
    tolerance: how far from 1 the growth rate of a stable population may be, float
    Outputs:
    summary: dictionary with the keys 'growth_rate' (float), 'status' (one of the strings 'growing',
             'declining', 'stable') and 'elasticity' (2D array of float with shape (k, k))
    '''
    lam, w, v = asymptotic_growth(A)
    sensitivity = np.outer(v, w) / np.dot(v, w)
    if lam > 1 + tolerance:
        status = "growing"
    elif lam < 1 - tolerance:
        status = "declining"
    else:
        status = "stable"
    summary = {"growth_rate": lam, "status": status, "elasticity": A * sensitivity / lam}
    return summary
