def displacement(delta, box):
    # Fourier transforms as sums over all points, one direction after the other.
    n = len(delta)
    m = [k if 2 * k < n else k - n for k in range(n)]
    forward = np.exp(-2j * np.pi / n * np.outer(m, np.arange(n)))
    back = forward.conj().T / n
    modes = np.zeros((n, n, n), dtype=complex)
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if i or j or k:
                    kernel = forward[i][:, None, None] * forward[j][:, None] * forward[k]
                    modes[i, j, k] = np.sum(delta * kernel) / (m[i] ** 2 + m[j] ** 2 + m[k] ** 2)
    slope = np.array([0 if 2 * abs(k) == n else k for k in m]) * box / (2 * np.pi)
    psi = []
    for shape in ((n, 1, 1), (1, n, 1), (1, 1, n)):
        psi.append(np.einsum("xi,yj,zk,ijk->xyz", back, back, back, 1j * slope.reshape(shape) * modes).real)
    return np.array(psi)
