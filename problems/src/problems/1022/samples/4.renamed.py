def absorption_spectrum(xyz, eps, c, repulsion, electrons, photon, sigma):
    omega, x = cis_states(eps, c, repulsion, electrons)
    half = electrons // 2
    centred = (xyz - xyz.mean(axis=0)) / 0.529177
    density = np.einsum("kia,mi,ma->km", x, c[:, :half], c[:, half:], optimize=True)
    mu2 = 2 * ((density @ centred) ** 2).sum(axis=1)
    strengths = mu2 * omega * 2 / (3 * 27.211386)
    shifted = (photon[np.newaxis] - omega[:, np.newaxis]) / sigma
    shape = np.exp(-0.5 * shifted**2) / (sigma * (2 * np.pi) ** 0.5)
    return (strengths[:, np.newaxis] * shape).sum(axis=0)
