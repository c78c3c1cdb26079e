def negativity(rho, dims):
    trace_norm = np.linalg.svd(partial_transpose(rho, dims, 0), compute_uv=False).sum()
    return (trace_norm - 1) / 2, np.log2(trace_norm)
