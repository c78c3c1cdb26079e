def ordered_moments(L, temperature, pairs, offsets, exchange, sigma, spin, anisotropy):
    size, dimensions = len(sigma), len(offsets[0])
    points = (np.arange(L) + 0.5) / L
    grid = np.stack(np.meshgrid(*[points] * dimensions), axis=-1).reshape(-1, dimensions)
    bonds = (pairs, offsets, exchange, sigma, spin, anisotropy)
    matrices = [magnon_matrix(point, *bonds) for point in grid]
    solved = [bogoliubov(matrix) for matrix in matrices]
    energies = np.array([e for e, _ in solved])
    lower = np.array([T[size:] for _, T in solved])
    factors = np.zeros_like(energies)
    if temperature != 0:
        factors = 1 / (np.exp(energies / temperature) - 1)
    factors[:, :size] += 1
    loss = np.einsum("kai,ki->a", np.abs(lower) ** 2, factors) / len(grid)
    traces = np.array([np.trace(m).real / 2 for m in matrices])
    quantum = np.mean(energies.sum(axis=1) / 2 - traces) / 2
    s = np.asarray(sigma)
    pairs = np.asarray(pairs)
    classical = spin**2 * np.sum(np.asarray(exchange) * s[pairs[:, 0]] * s[pairs[:, 1]])
    return spin - loss, classical - size * anisotropy * spin**2 + quantum
