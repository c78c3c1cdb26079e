def critical_visibility(psi, dims):
    schmidt = np.linalg.svd(np.reshape(psi, dims), compute_uv=False)
    schmidt = schmidt / np.sqrt(np.sum(schmidt**2))
    return 1 / (1 + dims[0] * dims[1] * schmidt[0] * schmidt[1])
