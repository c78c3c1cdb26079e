def forced_flow(solid, tau, force, steps):
    c = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    nx, ny = solid.shape
    links = [
        (i, x, y)
        for i in range(9)
        for x in range(nx)
        for y in range(ny)
        if not solid[x, y] and solid[(x + c[i][0]) % nx, (y + c[i][1]) % ny]
    ]

    def advance(f, left, star):
        if left == 0:
            return f, star
        star = collide(f, tau, force)
        return advance(stream(star, solid), left - 1, star)

    zero = np.zeros((nx, ny))
    f, star = advance(equilibrium(zero + 1, zero, zero), steps, None)
    drag = [0.0, 0.0]
    if star is not None:
        for i, x, y in links:
            drag[0] += 2 * c[i][0] * star[i, x, y]
            drag[1] += 2 * c[i][1] * star[i, x, y]
    rho = f.sum(axis=0)
    ux = (f[1] + f[5] + f[8] - f[3] - f[6] - f[7] + force[0] / 2) / rho
    uy = (f[2] + f[5] + f[6] - f[4] - f[7] - f[8] + force[1] / 2) / rho
    ux[solid] = 0
    uy[solid] = 0
    return ux, uy, np.array(drag)
