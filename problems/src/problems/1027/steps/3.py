def net_production(n, reactions, concentrations):
    '''Net rates, per molecule of enzyme, at which ligands are produced in the steady state.
    Inputs:
    n: number of states, int
    reactions: list of tuples (i, j, k, bound, released), as in rate_matrix
    concentrations: dictionary from names of ligands to concentrations (float)
    Outputs:
    rates: dictionary from the name of each ligand of the mechanism to its net rate (float),
           negative if it is used up
    '''
    p = steady_state(rate_matrix(n, reactions, concentrations))
    rates = {}
    for i, _, k, bound, released in reactions:
        flux = p[i] * k
        if bound:
            flux = flux * concentrations.get(bound, 0.0)
            rates[bound] = rates.get(bound, 0.0) - flux
        if released:
            rates[released] = rates.get(released, 0.0) + flux
    return rates
