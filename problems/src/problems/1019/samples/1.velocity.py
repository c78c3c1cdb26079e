def partial_width(fermion, mass, alpha_s, sin2, mz):
    beta = np.sqrt(max(0.0, 1 - (2 * mass / mz) ** 2))
    gv = fermion[0] - 2 * fermion[1] * sin2
    ga = fermion[0]
    shape = beta * (3 - beta**2) / 2 * gv**2 + beta**3 * ga**2
    qcd = {1: 1.0, 3: 1.0 + alpha_s / np.pi}[fermion[2]]
    return fermion[2] * qcd * shape * 1.1663787e-5 * mz**3 / np.sqrt(72) / np.pi
