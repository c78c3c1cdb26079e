def cluster(particles, R, p, threshold):
    alive = {(i,): np.array(v, dtype=float) for i, v in enumerate(particles)}
    done = []
    while alive:
        keys = list(alive)
        pt, y, phi, mass = kinematics(np.array([alive[k] for k in keys]))
        d = distance_matrix(pt, y, phi, R, p)
        best = min((d[a, b], a, b) for a in range(len(keys)) for b in range(a, len(keys)))
        _, a, b = best
        if a == b:
            done.append((pt[a], keys[a], alive.pop(keys[a])))
        else:
            alive[keys[a] + keys[b]] = alive.pop(keys[a]) + alive.pop(keys[b])
    done = sorted((jet for jet in done if jet[0] >= threshold), key=lambda jet: jet[0], reverse=True)
    label = [-1] * len(particles)
    for k, jet in enumerate(done):
        for i in jet[1]:
            label[i] = k
    vectors = np.array([jet[2] for jet in done]) if done else np.zeros((0, 4))
    return vectors, np.array(label, dtype=int)
