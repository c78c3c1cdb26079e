def statistical_weights(e_gauche, e_same, e_opposite, temperature):
    '''Statistical weights of the states trans, gauche plus and gauche minus.
    Inputs:
    e_gauche: energy of a gauche bond in kJ/mol, float
    e_same: extra energy of neighbouring gauche bonds of the same sign in kJ/mol, float
    e_opposite: extra energy of neighbouring gauche bonds of opposite sign in kJ/mol, float
    temperature: temperature in K, float
    Outputs:
    U: weights by state of the bond before (row) and of the bond (column), 2D array of float with
       shape (3, 3)
    '''
    RT = 8.31446262e-3 * temperature
    sigma, psi, omega = np.exp(-np.array([e_gauche, e_same, e_opposite]) / RT)
    U = np.array(
        [
            [1.0, sigma, sigma],
            [1.0, sigma * psi, sigma * omega],
            [1.0, sigma * omega, sigma * psi],
        ]
    )
    return U
