def cluster(momenta, radius, power, pt_min):
    p = np.array(momenta, dtype=float)
    n = len(p)
    owner = np.arange(n)
    active = np.ones(n, dtype=bool)
    final = np.zeros(n, dtype=bool)
    while active.any():
        index = np.flatnonzero(active)
        pt, y, phi, _ = kinematics(p[index])
        d = distance_matrix(pt, y, phi, radius, power)
        a, b = divmod(int(d.argmin()), len(index))
        a, b = index[a], index[b]
        active[b] = False
        if a == b:
            final[a] = kinematics(p[a : a + 1])[0][0] >= pt_min
        else:
            p[a] += p[b]
            owner[owner == b] = a
    kept = np.flatnonzero(final)
    kept = kept[np.argsort(-np.hypot(p[kept, 1], p[kept, 2]))]
    rank = np.full(n, -1)
    rank[kept] = np.arange(len(kept))
    return p[kept], rank[owner]
