def consistent_tangent(strain, plastic, back, p, material):
    # The derivative of the radial return by complex steps in the six strain components.
    G = material["E"] / (2 * (1 + material["nu"]))
    K = material["E"] / (3 * (1 - 2 * material["nu"]))
    out = np.zeros((3, 3, 3, 3))
    for k in range(3):
        for m in range(3):
            e = np.array(strain, dtype=complex)
            e[k, m] += 0.5e-25j
            e[m, k] += 0.5e-25j
            t = np.trace(e)
            dev = e - t / 3 * np.eye(3) - plastic
            xi = 2 * G * dev - back
            q = np.sqrt(1.5 * np.sum(xi * xi))
            f = q - material["sy"] - material["H"] * p
            s = K * t * np.eye(3) + 2 * G * dev
            if f.real > 0:
                s = s - 3 * G * f / (3 * G + material["H"] + material["C"]) * xi / q
            out[:, :, k, m] = s.imag / 1e-25
    return out
