def topological_resonance_energy(n_atoms, bonds, n_electrons):
    counts = matching_numbers(n_atoms, bonds)
    polynomial = np.zeros(n_atoms + 1)
    polynomial[::2] = [(-1) ** k * m for k, m in enumerate(counts)]
    # The zeros are symmetric about 0: each pair is averaged.
    zeros = np.sort(np.roots(polynomial).real)[::-1]
    zeros = (zeros - zeros[::-1]) / 2
    acyclic, left = 0.0, n_electrons
    for x in zeros:
        acyclic += min(left, 2) * x
        left -= min(left, 2)
    total = huckel(n_atoms, bonds, n_electrons)[1]
    return total, acyclic, total - acyclic
