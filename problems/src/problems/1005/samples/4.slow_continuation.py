def equilibrium_path(nodes, bars, stiffness, free, load, arc, steps):
    # Each step is reached in many small ones along the sphere of increments.
    loose = np.asarray(free).ravel()
    m = int(loose.sum())
    q = load.ravel()[loose]
    lam, disp, last = [0.0], [np.zeros(nodes.size)], None
    for _ in range(steps):
        base, z, direction = disp[-1], np.append(np.zeros(m), lam[-1]), last
        for part in range(1, 9):
            s = arc * part / 8
            here = base.copy()
            here[loose] += z[:m]
            _, k = truss_response(nodes, bars, stiffness, here.reshape(nodes.shape))
            t = np.linalg.solve(k[loose][:, loose], q)
            unit = arc / 8 / np.linalg.norm(t)
            if direction is not None and t @ direction < 0:
                unit = -unit
            z = z + unit * np.append(t, 1.0)
            direction = z[:m].copy()
            for _ in range(6):
                here = base.copy()
                here[loose] += z[:m]
                f, k = truss_response(nodes, bars, stiffness, here.reshape(nodes.shape))
                jac = np.zeros((m + 1, m + 1))
                jac[:m, :m] = k[loose][:, loose]
                jac[:m, m] = -q
                jac[m, :m] = 2 * z[:m]
                z = z + np.linalg.solve(
                    jac, np.append(z[m] * q - f[loose], s**2 - z[:m] @ z[:m])
                )
        here = base.copy()
        here[loose] += z[:m]
        disp.append(here)
        lam.append(z[m])
        last = z[:m]
    return np.array(lam), np.array(disp).reshape(steps + 1, *nodes.shape)
