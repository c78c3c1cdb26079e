def zone_centre_masses(directions, gammas, strain, potentials):
    # From the elements P, Q, R, S rather than from traces.
    A = 0.0380998
    u = np.asarray(directions, dtype=float)
    u = u / np.sqrt(np.sum(u**2, axis=-1))[..., None]
    e = -hole_hamiltonian(np.zeros(3), gammas, strain, potentials)
    k = -hole_hamiltonian(u, gammas, 0 * np.asarray(strain), potentials) / A
    q0, r0, s0 = (e[0, 0] - e[1, 1]) / 2, e[0, 2], e[2, 3]
    q2, r2, s2 = (k[..., 0, 0] - k[..., 1, 1]) / 2, k[..., 0, 2], k[..., 2, 3]
    half = np.sqrt(abs(q0) ** 2 + abs(r0) ** 2 + abs(s0) ** 2)
    if half < 5e-10:
        bend = np.sqrt(abs(q2) ** 2 + abs(r2) ** 2 + abs(s2) ** 2)
    else:
        bend = (q0.conj() * q2 + r0.conj() * r2 + s0.conj() * s2).real / half
    return 1 / (gammas[0] - bend), 1 / (gammas[0] + bend)
