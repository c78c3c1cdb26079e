def ordered_moments(L, temperature, pairs, offsets, exchange, sigma, spin, anisotropy):
    '''Ordered moments of the sublattices, and energy per cell with zero-point energy.
    Inputs:
    L: wave vectors in each dimension of the shifted mesh, int
    temperature: temperature in units of energy, float, may be 0
    pairs: sublattices (a, b) that each bond joins, 2D array of int with shape (m, 2)
    offsets: cell of the bond's second spin relative to the first, 2D array of int with shape (m, d)
    exchange: exchange constant J of each bond, 1D array of float of length m
    sigma: directions of the ordered spins, 1D array of int (1 or -1) of length n
    spin: spin length S, float
    anisotropy: easy-axis anisotropy D, float
    Outputs:
    moments: ordered moment of each sublattice at the temperature, 1D array of float of length n
    energy: energy per unit cell at zero temperature, float
    '''
    n, d = len(sigma), np.shape(offsets)[1]
    mesh = (np.indices((L,) * d).reshape(d, -1).T + 0.5) / L
    number, zero_point = np.zeros(n), 0.0
    for k in mesh:
        h = magnon_matrix(k, pairs, offsets, exchange, sigma, spin, anisotropy)
        energies, T = bogoliubov(h)
        occupation = np.repeat([1.0, 0.0], n)
        if temperature > 0:
            boltzmann = np.exp(-energies / temperature)
            occupation += boltzmann / (1 - boltzmann)
        number += np.abs(T[n:]) ** 2 @ occupation
        zero_point += (np.sum(energies) / 2 - np.trace(h[:n, :n]).real) / 2
    bonds = sum(J * sigma[a] * sigma[b] for (a, b), J in zip(pairs, exchange))
    classical = spin**2 * (bonds - n * anisotropy)
    moments = spin - number / len(mesh)
    energy = float(classical + zero_point / len(mesh))
    return moments, energy
