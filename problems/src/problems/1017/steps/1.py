def growth(a, omega_m, omega_l):
    '''Linear growth factor and growth rate.
    Inputs:
    a: scale factors, 0 or positive, 1D array of float of length m
    omega_m: density parameter of matter today, positive float
    omega_l: density parameter of the cosmological constant today, float
    Outputs:
    D: growth factors, 1 at a = 1, 1D array of float of length m
    f: growth rates d ln D / d ln a, 1D array of float of length m
    '''
    omega_k = 1 - omega_m - omega_l
    nodes, weights = np.polynomial.legendre.leggauss(48)
    s = (nodes + 1) / 2
    a = np.append(np.asarray(a, dtype=float), 1.0)
    X = omega_m + omega_k * a + omega_l * a**3
    inner = np.multiply.outer(a, s**2)
    J = (omega_m + omega_k * inner + omega_l * inner**3) ** -1.5 @ (weights * s**4)
    D = a * np.sqrt(X) * J
    f = (omega_k * a + 3 * omega_l * a**3) / (2 * X) - 1.5 + 1 / (X**1.5 * J)
    return D[:-1] / D[-1], f[:-1]
