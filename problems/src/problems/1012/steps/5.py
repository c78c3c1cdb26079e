def polarimetric_parameters(generated, analysed, intensities):
    '''Polarimetric parameters of a sample from measured intensities.
    Inputs:
    generated: Stokes vectors of the light sent in, 2D array of float with shape (g, 4)
    analysed: analyser vectors, 2D array of float with shape (a, 4)
    intensities: intensity of each analyser and each input state, 2D array of float
                 with shape (a, g)
    Outputs:
    parameters: dictionary of floats with the keys 'transmittance', 'diattenuation',
                'depolarization', 'retardance', 'linear_retardance' and 'rotation';
                angles in radians
    '''
    M, _ = cloude_filter(measured_mueller(generated, analysed, intensities))
    depolariser, retarder, _ = polar_decomposition(M)
    z = retarder[1, 1] + retarder[2, 2] + 1j * (retarder[2, 1] - retarder[1, 2])
    turn = (np.trace(retarder) - 2) / 2
    parameters = {
        "transmittance": float(M[0, 0]),
        "diattenuation": float(np.linalg.norm(M[0, 1:]) / M[0, 0]),
        "depolarization": float(1 - np.abs(np.trace(depolariser[1:, 1:])) / 3),
        "retardance": float(np.arccos(np.clip(turn, -1, 1))),
        "linear_retardance": float(np.arccos(np.clip(np.abs(z) - 1, -1, 1))),
        "rotation": float(np.angle(z) / 2) if np.abs(z) >= 1e-9 else 0.0,
    }
    return parameters
