def partial_transpose(rho, dims, subsystem):
    da, db = dims
    out = np.empty_like(rho)
    for i in range(da):
        for j in range(db):
            for k in range(da):
                for m in range(db):
                    source = (k, j, i, m) if subsystem == 0 else (i, m, k, j)
                    out[i * db + j, k * db + m] = rho[
                        source[0] * db + source[1], source[2] * db + source[3]
                    ]
    return out
