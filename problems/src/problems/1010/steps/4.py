def magnon_spectrum(
    q, positions, pairs, offsets, exchange, sigma, spin, anisotropy, energies, width
):
    '''Transverse scattering spectrum of the magnons at zero temperature.
    Inputs:
    q: wave vector in reciprocal lattice units, 1D array of float of length d
    positions: positions of the sublattices in the cell in lattice units, 2D array of float
               with shape (n, d)
    pairs: sublattices (a, b) that each bond joins, 2D array of int with shape (m, 2)
    offsets: cell of the bond's second spin relative to the first, 2D array of int with shape (m, d)
    exchange: exchange constant J of each bond, 1D array of float of length m
    sigma: directions of the ordered spins, 1D array of int (1 or -1) of length n
    spin: spin length S, float
    anisotropy: easy-axis anisotropy D, float
    energies: energies at which the spectrum is wanted, 1D array of float
    width: standard deviation of the energy resolution, float
    Outputs:
    spectrum: intensity per unit cell and unit energy, 1D array of float, one for each energy
    '''
    n = len(sigma)
    modes, T = bogoliubov(magnon_matrix(q, pairs, offsets, exchange, sigma, spin, anisotropy))
    phases = np.exp(-2j * np.pi * (np.asarray(positions) @ q))
    x = np.concatenate([phases, phases])
    y = np.concatenate([phases * sigma, -phases * sigma])
    weights = spin / 2 * (np.abs(x @ T) ** 2 + np.abs(y @ T) ** 2)[:n]
    deviations = (np.asarray(energies)[:, None] - modes[:n]) / width
    peaks = np.exp(-(deviations**2) / 2) / (width * np.sqrt(2 * np.pi))
    spectrum = peaks @ weights
    return spectrum
