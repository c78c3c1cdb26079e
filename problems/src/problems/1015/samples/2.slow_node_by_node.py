def collide(f, tau, force):
    cs = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    out = np.empty(f.shape)
    for x in range(f.shape[1]):
        for y in range(f.shape[2]):
            node = [float(v) for v in f[:, x, y]]
            rho = sum(node)
            u = [(sum(c[a] * v for c, v in zip(cs, node)) + force[a] / 2) / rho for a in (0, 1)]
            for i, c in enumerate(cs):
                w = (4 / 9, 1 / 9, 1 / 36)[c[0] ** 2 + c[1] ** 2]
                cu = c[0] * u[0] + c[1] * u[1]
                s = sum((3 * (c[a] - u[a]) + 9 * cu * c[a]) * force[a] for a in (0, 1))
                feq = equilibrium(rho, u[0], u[1])
                out[i, x, y] = node[i] - (node[i] - feq[i]) / tau + (1 - 0.5 / tau) * w * s
    return out
