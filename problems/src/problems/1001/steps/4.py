def critical_visibility(psi, dims):
    '''Largest visibility at which a pure state in white noise has a positive partial transpose.
    Inputs:
    psi: amplitudes of the pure state, not necessarily normalised, 1D array of complex of length dA*dB
    dims: dimensions of the two parties, tuple of two ints (dA, dB)
    Outputs:
    critical: critical visibility, float, 1 for a product state
    '''
    projector = noisy_state(psi, 1.0)
    lowest = np.linalg.eigvalsh(partial_transpose(projector, dims, 1))[0]
    # Rounding may leave a product state with a tiny positive lowest eigenvalue.
    critical = 1 / (1 - len(projector) * min(lowest, 0.0))
    return critical
