def equilibrium_path(nodes, bars, stiffness, free, load, arc, steps):
    loose = np.asarray(free).ravel()
    m = int(loose.sum())
    pattern = load.ravel()[loose]
    lam = np.zeros(steps + 1)
    disp = np.zeros((steps + 1, nodes.size))
    for k in range(1, steps + 1):
        base = disp[k - 1]
        _, stiff = truss_response(nodes, bars, stiffness, base.reshape(nodes.shape))
        t = np.linalg.solve(stiff[loose][:, loose], pattern)
        t = t * (arc / np.linalg.norm(t))
        slope = arc / np.linalg.norm(np.linalg.solve(stiff[loose][:, loose], pattern))
        if k > 1 and np.sum(t * (base - disp[k - 2])[loose]) < 0:
            t, slope = -t, -slope
        z = np.append(t, lam[k - 1] + slope)
        for _ in range(30):
            here = base.copy()
            here[loose] += z[:m]
            f, stiff = truss_response(nodes, bars, stiffness, here.reshape(nodes.shape))
            rhs = np.append(z[m] * pattern - f[loose], arc**2 - z[:m] @ z[:m])
            jac = np.zeros((m + 1, m + 1))
            jac[:m, :m] = stiff[loose][:, loose]
            jac[:m, m] = -pattern
            jac[m, :m] = 2 * z[:m]
            dz = np.linalg.solve(jac, rhs)
            z = z + dz
            if np.max(np.abs(dz[:m])) < 1e-13 * arc:
                break
        disp[k, loose] = base[loose] + z[:m]
        lam[k] = z[m]
    return lam, disp.reshape(steps + 1, *nodes.shape)
