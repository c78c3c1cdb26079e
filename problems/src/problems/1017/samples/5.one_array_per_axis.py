def evolved_spectra(field, side, scale, matter, vacuum):
    factor, rate = growth(np.array([scale]), matter, vacuum)
    n = field.shape[0]
    psi = displacement(field, side)
    line = np.arange(n) * side / n
    x = line[:, None, None] + factor[0] * psi[0]
    y = line[None, :, None] + factor[0] * psi[1]
    z = line[None, None, :] + factor[0] * psi[2]
    far = z + rate[0] * factor[0] * psi[2]
    spectra = []
    for depth in (z, far):
        places = np.column_stack([x.ravel(), y.ravel(), depth.ravel()])
        spectra.append(power_spectrum(cloud_in_cell(places, n, side), side, True))
    return spectra[0][0], spectra[0][1], spectra[1][1]
