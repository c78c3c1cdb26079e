def consistent_tangent(strain, plastic, back, p, material):
    young, poisson = material["E"], material["nu"]
    mu, kappa = young / (2 + 2 * poisson), young / (3 - 6 * poisson)
    d = np.eye(3)
    ii = np.einsum("ij,kl->ijkl", d, d)
    full = 0.5 * (np.einsum("ik,jl->ijkl", d, d) + np.einsum("il,jk->ijkl", d, d))
    xi = stress_invariants(2 * mu * (strain - plastic))[1] - back
    q = np.sqrt(1.5) * np.linalg.norm(xi)
    f = q - material["sy"] - material["H"] * p
    theta, bar, n = 1.0, 0.0, np.zeros((3, 3))
    if f > 0:
        slope = 3 * mu / (3 * mu + material["H"] + material["C"])
        theta = 1 - slope * f / q
        bar = slope - 1 + theta
        n = xi / np.linalg.norm(xi)
    return kappa * ii + 2 * mu * (theta * (full - ii / 3) - bar * np.einsum("ij,kl->ijkl", n, n))
