def characteristic_concentrations(beta):
    '''Half-saturating and median ligand concentrations.
    Inputs:
    beta: coefficients of the binding polynomial, ascending, beta[0] = 1, 1D array of float of
          length n + 1 with n >= 1 and beta[n] > 0
    Outputs:
    x50: concentration at which half of the sites are occupied, float
    xm: Wyman's median ligand concentration, float
    '''
    median = -np.log(beta[-1]) / (len(beta) - 1)
    width = 1.0
    while True:
        low, high = saturation(beta, np.exp(median + np.array([-width, width])))[0]
        if low < 0.5 < high:
            break
        width = 2 * width
    low, high = median - width, median + width
    while high - low > 1e-11:
        grid = np.linspace(low, high, 65)
        k = np.argmax(saturation(beta, np.exp(grid))[0] >= 0.5)
        low, high = grid[k - 1], grid[k]
    return np.exp(high), np.exp(median)
