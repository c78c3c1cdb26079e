def absorption_spectrum(coords, levels, orbitals, gamma, n_electrons, grid, width):
    energies, amplitudes = cis_states(levels, orbitals, gamma, n_electrons, True)
    spectrum = np.zeros(len(grid))
    filled = n_electrons // 2
    bohr = coords / 0.529177
    for energy, x in zip(energies, amplitudes):
        # The transition density: how much of the excitation sits on each atom.
        moved = np.array([c[:filled] @ x @ c[filled:] for c in orbitals])
        d = np.sqrt(2) * moved @ bohr
        strength = 2 * (energy / 27.211386) * (d @ d) / 3
        spectrum += strength * np.exp(-0.5 * (grid - energy) ** 2 / width**2)
    return spectrum / np.sqrt(2 * np.pi) / width
