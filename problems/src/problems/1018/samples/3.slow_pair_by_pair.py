def cluster(momenta, radius, power, pt_min):
    parts = [(np.array(p, dtype=float), [i]) for i, p in enumerate(momenta)]
    jets = []
    while parts:
        best = None
        # Only pairs are looked at, each with its own kinematics.
        for i in range(len(parts)):
            for j in range(i + 1):
                pt, y, phi, _ = kinematics(np.array([parts[i][0], parts[j][0]]))
                d = distance_matrix(pt, y, phi, radius, power)[0, 1 if i != j else 0]
                if best is None or d < best[0]:
                    best = (d, i, j, pt[0])
        _, i, j, pt = best
        if i == j:
            if pt >= pt_min:
                jets.append((pt, *parts[i]))
            parts.pop(i)
        else:
            merged = (parts[i][0] + parts[j][0], parts[i][1] + parts[j][1])
            parts = [part for k, part in enumerate(parts) if k not in (i, j)] + [merged]
    jets.sort(key=lambda jet: jet[0], reverse=True)
    labels = np.full(len(momenta), -1)
    for k, jet in enumerate(jets):
        labels[jet[2]] = k
    return np.array([jet[1] for jet in jets]).reshape(len(jets), 4), labels
