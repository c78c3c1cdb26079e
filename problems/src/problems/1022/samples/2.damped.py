def ppp_scf(h, gamma, n_electrons):
    n, pairs = len(h), n_electrons // 2

    def fock(density):
        out = h - 0.5 * density * gamma
        for a in range(n):
            out[a, a] = h[a, a] + 0.5 * density[a, a] * gamma[a, a]
            out[a, a] += sum(density[b, b] * gamma[a, b] for b in range(n) if b != a)
        return out

    density = np.diag([n_electrons / n] * n)
    for _ in range(300):
        e, c = np.linalg.eigh(fock(density))
        new = 2 * c[:, :pairs] @ c[:, :pairs].T
        done = np.allclose(new, density, rtol=0, atol=1e-11)
        density = 0.7 * new + 0.3 * density
        if done:
            break
    f = fock(density)
    e, c = np.linalg.eigh(f)
    return 0.5 * np.sum(density * (h + f)), e, c
