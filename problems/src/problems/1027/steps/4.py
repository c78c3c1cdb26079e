def hanes_constants(n, reactions, fixed, substrate, values):
    '''Apparent catalytic and Michaelis constants of a mechanism from a Hanes plot.
    Inputs:
    n: number of states, int
    reactions: list of tuples (i, j, k, bound, released), as in rate_matrix
    fixed: concentrations of the other ligands, dictionary from names to floats
    substrate: name of the substrate, str
    values: positive concentrations of the substrate, at least two, 1D array of float
    Outputs:
    kcat: apparent catalytic constant, float
    km: apparent Michaelis constant, float
    '''
    s = np.asarray(values, dtype=float)
    ratio = np.empty(len(s))
    for m, c in enumerate(s):
        ratio[m] = -c / net_production(n, reactions, {**fixed, substrate: c})[substrate]
    ds = s - np.mean(s)
    slope = np.sum(ds * ratio) / np.sum(ds**2)
    kcat = 1 / slope
    km = np.mean(ratio) * kcat - np.mean(s)
    return kcat, km
