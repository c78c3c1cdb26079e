def support_interval(positions, lod, drop=1.5):
    # All crossings of the level; the nearest ones on both sides of the peak.
    x = np.array(positions, dtype=float)
    y = np.array(lod, dtype=float)
    k = np.argmax(y)
    z = y - (y[k] - drop)
    left, right = x[0], x[-1]
    for i in range(len(x) - 1):
        if z[i] < 0 <= z[i + 1] and i < k:
            left = x[i + 1] - (x[i + 1] - x[i]) * z[i + 1] / (z[i + 1] - z[i])
        if z[i + 1] < 0 <= z[i] and i >= k:
            right = x[i] + (x[i + 1] - x[i]) * z[i] / (z[i] - z[i + 1])
            break
    return x[k], left, right
