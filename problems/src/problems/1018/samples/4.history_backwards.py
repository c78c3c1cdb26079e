def soft_drop(particles, R0, threshold, exponent):
    vectors = [np.array(v, dtype=float) for v in particles]
    alive = list(range(len(vectors)))
    parents = {}
    while len(alive) > 1:
        pt, y, phi, _ = kinematics(np.array([vectors[k] for k in alive]))
        d = distance_matrix(pt, y, phi, R0, 0) + np.diag(np.full(len(alive), 1e30))
        a, b = np.unravel_index(d.argmin(), d.shape)
        parents[len(vectors)] = (alive[a], alive[b], R0 * np.sqrt(d[a, b]))
        alive = [k for n, k in enumerate(alive) if n not in (a, b)] + [len(vectors)]
        vectors.append(vectors[parents[len(vectors)][0]] + vectors[parents[len(vectors)][1]])
    now = alive[0]
    while now in parents:
        a, b, dr = parents[now]
        pta, ptb = kinematics(np.array([vectors[a], vectors[b]]))[0]
        z = min(pta, ptb) / (pta + ptb)
        if z > threshold * (dr / R0) ** exponent:
            return vectors[now], z, dr
        now = a if pta > ptb else b
    return vectors[now], 0.0, 0.0
