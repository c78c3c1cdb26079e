def polarimetric_parameters(inputs, analysers, counts):
    raw = measured_mueller(inputs, analysers, counts)
    physical = cloude_filter(raw)[0]
    factors = polar_decomposition(physical)
    rotation_block = factors[1][1:, 1:]
    cosine = min(1.0, max(-1.0, (np.trace(rotation_block) - 1) / 2))
    even = factors[1][1, 1] + factors[1][2, 2]
    odd = factors[1][2, 1] - factors[1][1, 2]
    size = np.hypot(even, odd)
    psi = 0.0 if size < 1e-9 else 0.5 * np.arctan2(odd, even)
    result = {"rotation": psi, "retardance": np.arccos(cosine)}
    result["linear_retardance"] = np.arccos(min(1.0, max(-1.0, size - 1)))
    result["depolarization"] = 1 - abs(np.sum(np.diag(factors[0])[1:])) / 3
    result["transmittance"] = physical[0, 0]
    result["diattenuation"] = np.sqrt(np.sum(physical[0, 1:] ** 2)) / physical[0, 0]
    return {key: float(value) for key, value in result.items()}
