def stream(f, solid):
    cs = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    out = f.copy()
    for i, c in enumerate(cs):
        back = cs.index((-c[0], -c[1]))
        arriving = np.roll(f[i], c, axis=(0, 1))
        came_from_solid = np.roll(solid, c, axis=(0, 1))
        new = np.where(came_from_solid, f[back], arriving)
        out[i][~solid] = new[~solid]
    return out
