def truncation_error(A, B, C, order, omega):
    # The difference is one larger system, its response a sum over modes.
    Ar, Br, Cr = balanced_truncation(A, B, C, order)
    n, r = len(A), len(Ar)
    a = np.zeros((n + r, n + r), dtype=complex)
    a[:n, :n], a[n:, n:] = A, Ar
    b = np.concatenate([B, Br])
    c = np.concatenate([C, -Cr], axis=1)
    poles, modes = np.linalg.eig(a)
    b = np.linalg.solve(modes, b)
    c = c @ modes
    sigma = hankel_singular_values(A, B, C)
    bound = 2 * sum(sigma[order:])
    g = np.einsum("pk,fk,km->fpm", c, 1 / (1j * np.asarray(omega)[:, None] - poles), b)
    return max([0.0, *np.linalg.svd(g, compute_uv=False)[:, 0]]), bound
