def fluctuations(H, kT):
    '''Mean squared fluctuations and cross-correlations of the atoms of a harmonic network.
    Inputs:
    H: Hessian in kJ/(mol angstrom^2), 2D array of float with shape (3n, 3n)
    kT: thermal energy in kJ/mol, float
    Outputs:
    msf: mean squared fluctuation of each atom in angstrom^2, 1D array of float of length n
    correlation: normalised cross-correlations, 2D array of float with shape (n, n)
    '''
    n = len(H) // 3
    values, modes = np.linalg.eigh(H)
    kept = values > 1e-6 * values[-1]
    soft = modes[:, kept] / np.sqrt(values[kept])
    soft = soft.reshape(n, -1)
    covariance = kT * soft @ soft.T
    msf = np.diag(covariance).copy()
    moves = msf > 1e-12 * np.max(msf)
    scale = np.where(moves, 1.0, 0.0) / np.sqrt(np.where(moves, msf, 1.0))
    correlation = covariance * np.outer(scale, scale)
    return msf, correlation
