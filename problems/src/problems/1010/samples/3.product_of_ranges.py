def ordered_moments(L, temperature, pairs, offsets, exchange, sigma, spin, anisotropy):
    import itertools

    n = len(sigma)
    axis = [(m + 0.5) / L for m in range(L)]
    losses, shifts = [], []
    for k in itertools.product(axis, repeat=len(offsets[0])):
        h = magnon_matrix(np.array(k), pairs, offsets, exchange, sigma, spin, anisotropy)
        e, T = bogoliubov(h)
        f = 1 / np.expm1(e / temperature) if temperature > 0 else np.zeros(2 * n)
        f[:n] += 1
        correlations = T @ np.diag(f) @ T.conj().T
        losses.append(np.diag(correlations).real[n:])
        shifts.append(e.sum() / 4 - np.diag(h).real.sum() / 4)
    energy = -n * anisotropy * spin**2
    for bond in range(len(exchange)):
        a, b = pairs[bond]
        energy += exchange[bond] * spin**2 * sigma[a] * sigma[b]
    return spin - np.mean(losses, axis=0), energy + np.mean(shifts)
