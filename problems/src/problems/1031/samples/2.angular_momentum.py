def hole_hamiltonian(k, gammas, strain, potentials):
    # Luttinger's form in the matrices of angular momentum 3/2, for k k and for strain alike.
    k = np.asarray(k, dtype=float)
    A = 0.0380998
    m = np.array([1.5, 0.5, -0.5, -1.5])
    up = np.diag(np.sqrt(3.75 - m[1:] * (m[1:] + 1)), 1)
    jx, jy, jz = (up + up.T) / 2, (up - up.T) / 2j, np.diag(m).astype(complex)
    J = [jx, jy, jz]
    one = np.eye(4)

    def form(t, trace, diagonal, mixed):
        # trace * tr(t) + diagonal * sum (J_i^2 - 5/4) t_ii + mixed * sum {J_i, J_j} t_ij
        total = (t[..., 0, 0] + t[..., 1, 1] + t[..., 2, 2])[..., None, None] * trace * one
        for i in range(3):
            part = diagonal * (J[i] @ J[i] - 1.25 * one)
            total = total + t[..., i, i][..., None, None] * part
            for j in range(i):
                both = mixed * (J[i] @ J[j] + J[j] @ J[i])
                total = total + t[..., i, j][..., None, None] * both
        return total

    g1, g2, g3 = gammas
    av, b, d = potentials
    kk = k[..., :, None] * k[..., None, :]
    H = form(kk, -A * g1, 2 * A * g2, 2 * A * g3)
    return H + form(np.asarray(strain, dtype=float), av, -b, -d / np.sqrt(3))
