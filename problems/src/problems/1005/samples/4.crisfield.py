def equilibrium_path(nodes, bars, stiffness, free, load, arc, steps):
    # Two solutions with the same tangent and a quadratic equation for the load factor.
    index = np.flatnonzero(free)
    q = load.ravel()[index]
    size = nodes.size
    x, lam = np.zeros(size), 0.0
    all_x, all_lam = [x], [lam]
    last = np.zeros(len(index))

    def state(x):
        f, k = truss_response(nodes, bars, stiffness, x.reshape(nodes.shape))
        return f[index], k[np.ix_(index, index)]

    for number in range(steps):
        f, k = state(x)
        t = np.linalg.solve(k, q)
        sign = 1.0 if number == 0 or t @ last > 0 else -1.0
        dlam = sign * arc / np.linalg.norm(t)
        dx = dlam * t
        for _ in range(60):
            y = x.copy()
            y[index] += dx
            f, k = state(y)
            r = (lam + dlam) * q - f
            if np.max(np.abs(r)) < 1e-11 * np.max(stiffness):
                break
            # A touch of noise in a singular tangent does no harm: the path passes by.
            a = np.linalg.solve(k, r)
            t = np.linalg.solve(k, q)
            b = dx + a
            roots = np.roots([t @ t, 2 * (t @ b), b @ b - arc**2])
            if np.iscomplexobj(roots):
                roots = roots.real
            step = max(roots, key=lambda z: dx @ (b + z * t))
            dx = b + step * t
            dlam = dlam + step
        x, lam, last = y, lam + dlam, dx
        all_x.append(x)
        all_lam.append(lam)
    return np.array(all_lam), np.array(all_x).reshape(steps + 1, *nodes.shape)
