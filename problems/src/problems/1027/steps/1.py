def rate_matrix(n, reactions, concentrations):
    '''Rate matrix of the states of an enzyme at given ligand concentrations.
    Inputs:
    n: number of states, int
    reactions: list of tuples (i, j, k, bound, released): from state i (int) to state j (int) with
               rate constant k (float), binding and releasing the ligands of these names (str),
               '' for none
    concentrations: dictionary from names of ligands to concentrations (float)
    Outputs:
    K: rate matrix, K[j, i] is the rate from i to j and columns sum to 0, 2D array of float with
       shape (n, n)
    '''
    K = np.zeros((n, n))
    for i, j, k, bound, _ in reactions:
        rate = k * concentrations.get(bound, 0.0) if bound else k
        K[j, i] += rate
        K[i, i] -= rate
    return K
