def truncation_error(A, B, C, order, omega):
    sigma = hankel_singular_values(A, B, C)
    worst = 0.0
    for w in omega:
        # The reduced system anew at each frequency, and norms by power iteration.
        Ar, Br, Cr = balanced_truncation(A, B, C, order)
        full = np.linalg.solve(1j * w * np.eye(len(A)) - A, B)
        small = np.linalg.solve(1j * w * np.eye(len(Ar)) - Ar, Br)
        d = C @ full - Cr @ small
        square = d.conj().T @ d
        v = np.ones(len(square)) + 0.1j * np.arange(len(square))
        norm = 0.0
        for _ in range(200):
            v = square @ v
            norm = np.sqrt(np.sum(np.abs(v) ** 2))
            if norm < 1e-30:
                break
            v = v / norm
        worst = max(worst, float(np.sqrt(norm)))
    return worst, 2 * float(np.sum(sigma[order:]))
