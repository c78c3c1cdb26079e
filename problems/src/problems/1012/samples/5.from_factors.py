def polarimetric_parameters(generated, analysed, intensities):
    M = cloude_filter(measured_mueller(generated, analysed, intensities))[0]
    depolariser, R, diattenuator = polar_decomposition(M)
    t = diattenuator[0, 0]
    top, bottom = t + np.linalg.norm(diattenuator[0, 1:]), t - np.linalg.norm(diattenuator[0, 1:])
    eigenvalues = np.linalg.eigvalsh(depolariser[1:, 1:])
    # The rotation R has the eigenvalue 1 and exp(+-i angle).
    z = complex(R[1, 1] + R[2, 2], R[2, 1] - R[1, 2])
    cosine = np.clip(abs(z) - 1, -1, 1)
    angle = 2 * np.arcsin(np.clip(np.sqrt(max(0.0, (4 - np.trace(R)) / 4)), 0, 1))
    return {
        "transmittance": (top + bottom) / 2,
        "diattenuation": (top - bottom) / (top + bottom),
        "depolarization": 1 - np.mean(np.abs(eigenvalues)),
        "retardance": angle,
        "linear_retardance": np.arccos(cosine),
        "rotation": np.angle(z) / 2 if abs(z) >= 1e-9 else 0.0,
    }
