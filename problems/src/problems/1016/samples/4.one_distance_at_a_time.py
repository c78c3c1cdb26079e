def limb_darkened_flux(distances, radius, linear, quadratic):
    edges = np.linspace(0, 1, 1501)
    mu = (edges[1:] + edges[:-1]) / 2
    weights = linear * np.diff(edges) + quadratic * (2 - 2 * mu) * np.diff(edges)
    s2 = 1 - mu**2
    norm = 1 - linear / 3 - quadratic / 6
    result = []
    for d in distances:
        inner = covered_fraction(d / np.sqrt(s2), radius / np.sqrt(s2))
        limb = covered_fraction(d, radius)
        result.append(1 - ((1 - linear - quadratic) * limb + np.sum(weights * s2 * inner)) / norm)
    return np.array(result)
