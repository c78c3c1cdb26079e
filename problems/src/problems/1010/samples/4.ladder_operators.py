def magnon_spectrum(
    q, positions, pairs, offsets, exchange, sigma, spin, anisotropy, energies, width
):
    n = len(sigma)
    e, T = bogoliubov(magnon_matrix(q, pairs, offsets, exchange, sigma, spin, anisotropy))
    phi = [np.exp(-2j * np.pi * np.dot(q, r)) for r in positions]
    result = np.zeros(len(energies))
    for mode in range(n):
        # |S+|^2 + |S-|^2 is twice |Sx|^2 + |Sy|^2
        plus = sum(phi[a] * T[a if sigma[a] > 0 else n + a, mode] for a in range(n))
        minus = sum(phi[a] * T[n + a if sigma[a] > 0 else a, mode] for a in range(n))
        weight = 2 * spin * (abs(plus) ** 2 + abs(minus) ** 2) / 2
        for i, omega in enumerate(energies):
            z = (omega - e[mode]) / width
            result[i] += weight * np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi * width**2)
    return result
