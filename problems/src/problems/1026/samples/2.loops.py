def anm_hessian(coords, cutoff, gamma):
    n = len(coords)
    H = np.zeros((3 * n, 3 * n))
    for i in range(n):
        for j in range(i):
            d = coords[j] - coords[i]
            r2 = d @ d
            if r2 <= cutoff**2:
                block = gamma * np.outer(d, d) / r2
                a, b = slice(3 * i, 3 * i + 3), slice(3 * j, 3 * j + 3)
                H[a, a] += block
                H[b, b] += block
                H[a, b] -= block
                H[b, a] -= block
    return H
