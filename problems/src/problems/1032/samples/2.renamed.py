def fermi_level(m_star, nd, na, ed, T):
    h_bar, k_b, m_e, charge = 1.054571817e-34, 1.380649e-23, 9.1093837e-31, 1.602176634e-19
    reduced = ed * charge / (k_b * T)
    n_c = 2 * np.sqrt(m_star * m_e * k_b * T / (2 * np.pi * h_bar**2)) ** 3 / 1e6

    def excess(z):
        occupied = np.exp(z + reduced) * 2
        return n_c * fermi_dirac(0.5, z) + na - nd / (1 + occupied)

    z0, step = (0.0 if reduced < 0 else -reduced) - 100.0, 1.0
    while step > 1e-11:
        points = z0 + step * np.arange(1, 200)
        signs = excess(points) >= 0
        z0 = points[np.argmax(signs)] - step
        step = step / 150
    return z0 + 75 * step, n_c * float(fermi_dirac(0.5, z0 + 75 * step))
