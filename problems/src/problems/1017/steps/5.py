def evolved_spectra(delta, box, a, omega_m, omega_l):
    '''Power spectra of a Zel'dovich evolved density in real space and in redshift space.
    Inputs:
    delta: linear density contrast of today, 3D array of float with shape (n, n, n)
    box: side of the periodic cube, float
    a: scale factor, float between 0 and 1
    omega_m: density parameter of matter today, positive float
    omega_l: density parameter of the cosmological constant today, float
    Outputs:
    k: mean wavenumber of each shell, 1D array of float of length n // 2
    real: power spectrum in real space, 1D array of float of length n // 2
    redshift: power spectrum in redshift space along z, 1D array of float of length n // 2
    '''
    n = len(delta)
    D, f = (values[0] for values in growth(np.array([a]), omega_m, omega_l))
    shift = D * displacement(delta, box)
    grid = np.indices((n, n, n)) * (box / n)
    places = (grid + shift).reshape(3, -1).T
    k, real, _ = power_spectrum(cloud_in_cell(places, n, box), box, True)
    places[:, 2] += f * shift[2].ravel()
    redshift = power_spectrum(cloud_in_cell(places, n, box), box, True)[1]
    return k, real, redshift
