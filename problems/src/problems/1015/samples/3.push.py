def stream(populations, blocked):
    cs = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    out = np.array(populations)
    nx, ny = blocked.shape
    for x in range(nx):
        for y in range(ny):
            if blocked[x, y]:
                continue
            for i in range(9):
                cx, cy = cs[i]
                to = ((x + cx) % nx, (y + cy) % ny)
                if blocked[to]:
                    out[cs.index((-cx, -cy)), x, y] = populations[i, x, y]
                else:
                    out[i][to] = populations[i, x, y]
    return out
