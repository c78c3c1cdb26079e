def evolved_spectra(delta, box, a, omega_m, omega_l):
    D, f = growth(np.array([a, 1.0]), omega_m, omega_l)
    psi = displacement(delta * D[0], box)
    n = delta.shape[0]
    q = np.stack(np.meshgrid(*[np.arange(n) * (box / n)] * 3, indexing="ij"))

    def spectrum(stretch):
        x = q + psi * np.array([1.0, 1.0, stretch]).reshape(3, 1, 1, 1)
        return power_spectrum(cloud_in_cell(x.reshape(3, n**3).T, n, box), box, True)

    k, real, _ = spectrum(1.0)
    return k, real, spectrum(1.0 + f[0])[1]
