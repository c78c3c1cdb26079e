def pupil_function(fx, fy, wavelength, na, defocus, aberrations):
    fx, fy = np.broadcast_arrays(np.asarray(fx, dtype=float), np.asarray(fy, dtype=float))
    pupil = np.zeros(fx.shape, dtype=complex)
    radius = np.hypot(fx, fy) * wavelength / na
    angle = np.arctan2(fy, fx)
    passes = radius <= 1
    rho, phi = radius[passes], angle[passes]
    waves = (
        aberrations[0] * rho**2 * np.cos(2 * phi)
        + aberrations[1] * (3 * rho**3 - 2 * rho) * np.cos(phi)
        + aberrations[2] * (3 * rho**3 - 2 * rho) * np.sin(phi)
        + aberrations[3] * (6 * rho**4 - 6 * rho**2 + 1)
    )
    cosine = np.sqrt(1 - (na * rho) ** 2)
    phase = 2 * np.pi * (waves + defocus / wavelength * (cosine - 1))
    pupil[passes] = np.cos(phase) + 1j * np.sin(phase)
    return pupil
