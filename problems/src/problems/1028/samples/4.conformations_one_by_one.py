def bohr_effect(weights, constants, pk, ph):
    logs, released = [], []
    n = len(constants[0])
    for value in ph:
        empty, full, h_empty, h_full = 0.0, 0.0, 0.0, 0.0
        for c in range(len(weights)):
            weight, protons = float(weights[c]), 0.0
            for p in pk[c]:
                weight *= 1 + 10.0 ** (float(p) - value)
                protons += 1 / (1 + 10.0 ** (value - float(p)))
            bound = weight
            for k in constants[c]:
                bound *= float(k)
            empty, full = empty + weight, full + bound
            h_empty, h_full = h_empty + weight * protons, h_full + bound * protons
        logs.append(np.log10(empty / full) / n)
        released.append((h_empty / empty - h_full / full) / n)
    return np.array(logs), np.array(released)
