def wright_fisher_matrix(copies, s=0.0, h=0.5, u=0.0, v=0.0):
    # Every row by the ratio of neighbouring binomial terms, from its largest one.
    rows = []
    k = np.arange(1, copies + 1)
    log_ratio = np.log((copies + 1 - k) / k)
    for i in range(copies + 1):
        x = i / copies
        w = [(1 - x) ** 2, 2 * x * (1 - x) * (1 + h * s), x**2 * (1 + s)]
        q = (w[2] + w[1] / 2) / sum(w)
        q = q - u * q + v - v * q
        row = np.zeros(copies + 1)
        if q <= 0.0 or q >= 1.0:
            row[0 if q <= 0.0 else copies] = 1.0
        else:
            logs = np.concatenate(([0.0], np.cumsum(log_ratio + np.log(q / (1 - q)))))
            row = np.exp(logs - logs.max())
            row /= row.sum()
        rows.append(row)
    return np.array(rows)
