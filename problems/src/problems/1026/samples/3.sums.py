def fluctuations(H, kT):
    values, modes = np.linalg.eigh(H)
    size = len(values)
    n = size // 3
    w, v = values.tolist(), modes.tolist()
    kept = [k for k in range(size) if w[k] > 1e-6 * w[-1]]
    together = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for axis in range(3):
                for k in kept:
                    together[i][j] += kT * v[3 * i + axis][k] * v[3 * j + axis][k] / w[k]
    msf = [together[i][i] for i in range(n)]
    # Once more for each pair, as if nothing had been kept.
    correlation = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            parts = [0.0, 0.0, 0.0]
            for axis in range(3):
                for k in kept:
                    a, b = v[3 * i + axis][k], v[3 * j + axis][k]
                    parts[0] += a * b / w[k]
                    parts[1] += a * a / w[k]
                    parts[2] += b * b / w[k]
            if min(msf[i], msf[j]) > 1e-12 * max(msf):
                correlation[i, j] = parts[0] / (parts[1] * parts[2]) ** 0.5
    return np.array(msf), correlation
