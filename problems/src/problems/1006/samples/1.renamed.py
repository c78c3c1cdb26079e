def stress_invariants(stress):
    hydrostatic = np.einsum("...ii->...", stress) / 3.0
    s = stress - hydrostatic[..., None, None] * np.identity(3)
    j2 = 0.5 * np.einsum("...ij,...ij->...", s, s)
    return hydrostatic, s, (3 * j2) ** 0.5
