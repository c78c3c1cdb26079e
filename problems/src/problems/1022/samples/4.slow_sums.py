def absorption_spectrum(coords, levels, orbitals, gamma, n_electrons, grid, width):
    import math

    energies, amplitudes = cis_states(levels, orbitals, gamma, n_electrons)
    n, filled = len(levels), n_electrons // 2
    place, c, states = coords.tolist(), orbitals.tolist(), amplitudes.tolist()

    def strength(energy, x):
        total = 0.0
        for axis in range(3):
            d = 0.0
            for i in range(filled):
                for a in range(filled, n):
                    for m in range(n):
                        moved = c[m][i] * c[m][a] * place[m][axis]
                        d += x[i][a - filled] * moved * math.sqrt(2) / 0.529177
            total += d * d
        return 2 / 3 * energy / 27.211386 * total

    values = []
    for photon in grid.tolist():
        value = 0.0
        for energy, x in zip(energies.tolist(), states):
            line = math.exp(-((photon - energy) ** 2) / (2 * width**2))
            value += strength(energy, x) * line / (width * math.sqrt(2 * math.pi))
        values.append(value)
    return np.array(values)
