def measured_mueller(generated, analysed, intensities):
    '''Mueller matrix of least squares from measured intensities.
    Inputs:
    generated: Stokes vectors of the light sent in, 2D array of float with shape (g, 4)
    analysed: analyser vectors, 2D array of float with shape (a, 4)
    intensities: intensity of each analyser and each input state, 2D array of float
                 with shape (a, g)
    Outputs:
    M: Mueller matrix, 2D array of float with shape (4, 4)
    '''
    for states in (generated, analysed):
        if np.linalg.matrix_rank(states) < 4:
            raise ValueError("the states do not span four dimensions")
    M = np.linalg.pinv(analysed) @ intensities @ np.linalg.pinv(generated).T
    return M
