def forced_flow(solid, tau, force, steps):
    cs = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    nx, ny = solid.shape
    f = equilibrium(np.ones((nx, ny)), np.zeros((nx, ny)), np.zeros((nx, ny)))
    drag = np.zeros(2)
    for _ in range(steps):
        moved = np.array(f)
        drag = np.zeros(2)
        for x in range(nx):
            for y in range(ny):
                if solid[x, y]:
                    continue
                star = collide(f[:, x : x + 1, y : y + 1], tau, force)[:, 0, 0]
                for i, (a, b) in enumerate(cs):
                    to = ((x + a) % nx, (y + b) % ny)
                    if solid[to]:
                        moved[cs.index((-a, -b)), x, y] = star[i]
                        drag += 2 * star[i] * np.array([a, b])
                    else:
                        moved[(i, *to)] = star[i]
        f = moved
    u = np.zeros((2, nx, ny))
    for x, y in np.argwhere(~solid):
        momentum = np.array(cs).T @ f[:, x, y] + np.array(force) / 2
        u[:, x, y] = momentum / f[:, x, y].sum()
    return u[0], u[1], drag
