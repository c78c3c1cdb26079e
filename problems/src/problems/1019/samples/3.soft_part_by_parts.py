def radiate(cross_section, s, smallest):
    if not s > smallest:
        return 0.0
    a = 1 / 137.036 / np.pi
    L = np.log(s) - 2 * np.log(0.51099895e-3)
    b = 2 * a * (L - 1)
    soft = 1 + a * (1.5 * L + np.pi**2 / 3 - 2)
    X = 1 - smallest / s
    # Panels with Gauss nodes in t = x**b for the soft part and in x for the hard part.
    nodes, weights = np.polynomial.legendre.leggauss(8)
    edges = np.linspace(0, X**b, 301)
    t = (edges[:-1, None] + np.diff(edges)[:, None] * (nodes + 1) / 2).ravel()
    w = (np.diff(edges)[:, None] * weights / 2).ravel()
    first = soft * np.sum(w * cross_section(s * (1 - t ** (1 / b))))
    edges = np.linspace(0, X, 301)
    x = (edges[:-1, None] + np.diff(edges)[:, None] * (nodes + 1) / 2).ravel()
    w = (np.diff(edges)[:, None] * weights / 2).ravel()
    return first - b * np.sum(w * (1 - x / 2) * cross_section(s * (1 - x)))
