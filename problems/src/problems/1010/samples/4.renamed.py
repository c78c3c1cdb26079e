def magnon_spectrum(Q, sites, pairs, offsets, J, directions, S, D, omega, resolution):
    levels, transform = bogoliubov(magnon_matrix(Q, pairs, offsets, J, directions, S, D))
    number = len(directions)
    levels, transform = levels[:number], transform[:, :number]
    factor = np.exp(-2j * np.pi * np.array([np.dot(Q, site) for site in sites]))
    upper, lower = transform[:number], transform[number:]
    along_x = factor @ (upper + lower)
    along_y = -1j * (factor * directions) @ (upper - lower)
    strength = 0.5 * S * (np.abs(along_x) ** 2 + np.abs(along_y) ** 2)
    norm = 1 / np.sqrt(2 * np.pi) / resolution
    gauss = norm * np.exp(-0.5 * ((levels[:, None] - np.asarray(omega)[None, :]) / resolution) ** 2)
    return strength @ gauss
