def state_probabilities(U, n_bonds):
    scale = U.max()
    u = U / scale

    def power(k):
        # A power of the matrix as mantissa and logarithm.
        result, log, base, log_base = np.eye(3), 0.0, u, 0.0
        while k:
            if k & 1:
                result, log = result @ base, log + log_base
                top = result.max()
                result, log = result / top, log + np.log(top)
            base, log_base = base @ base, 2 * log_base
            top = base.max()
            base, log_base = base / top, log_base + np.log(top)
            k >>= 1
        return result, log

    total, log = power(n_bonds - 2)
    log_z = np.log(total[0].sum()) + log + (n_bonds - 2) * np.log(scale)
    if n_bonds == 2:
        return 0.0, np.zeros((0, 3))
    rows = []
    for k in range(1, n_bonds - 1):
        row = power(k)[0][0] * power(n_bonds - 2 - k)[0].sum(axis=1)
        rows.append(row / row.sum())
    return log_z, np.array(rows)
