def ordered_moments(L, temperature, pairs, offsets, exchange, sigma, spin, anisotropy):
    n = len(sigma)
    d = len(offsets[0])
    bonds = (pairs, offsets, exchange, sigma, spin, anisotropy)

    def wave_vector(index):
        digits = []
        for _ in range(d):
            digits.append((index % L + 0.5) / L)
            index //= L
        return np.array(digits)

    def bose(energy):
        return 0.0 if temperature == 0 else 1 / np.expm1(energy / temperature)

    moments = []
    for a in range(n):
        loss = 0.0
        for mode in range(2 * n):
            for index in range(L**d):
                # Everything is computed again for each sublattice and each mode.
                energies, T = bogoliubov(magnon_matrix(wave_vector(index), *bonds))
                f = bose(energies[mode]) + (1 if mode < n else 0)
                loss += abs(T[n + a, mode]) ** 2 * f / L**d
        moments.append(spin - loss)

    energy = -n * anisotropy * spin**2
    for (a, b), J in zip(pairs, exchange):
        energy += J * sigma[a] * sigma[b] * spin**2
    for index in range(L**d):
        h = magnon_matrix(wave_vector(index), *bonds)
        for a in range(2 * n):
            energy += (bogoliubov(h)[0][a] - h[a, a].real) / (4 * L**d)
    return np.array(moments), energy
