def distance_matrix(momenta, rapidities, azimuths, R, p):
    size = len(momenta)
    out = np.zeros((size, size))
    for a in range(size):
        out[a, a] = float(momenta[a]) ** (2 * p)
        for b in range(a):
            angle = np.arccos(np.clip(np.cos(azimuths[a] - azimuths[b]), -1, 1))
            r2 = (rapidities[a] - rapidities[b]) ** 2 + angle**2
            out[a, b] = out[b, a] = min(float(momenta[a]) ** (2 * p), float(momenta[b]) ** (2 * p)) * r2 / R**2
    return out
