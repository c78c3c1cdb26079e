def cumulative_overlap(start, end, reach, count):
    aligned, deviation = superpose(end, start, np.ones(start.shape[0]))
    result = np.zeros(count)
    if deviation >= 1e-10:
        lam, vectors = np.linalg.eigh(anm_hessian(start, reach, 1.0))
        first = int(np.sum(lam <= 1e-6 * lam[-1]))
        step = np.ravel(aligned) - np.ravel(start)
        projections = vectors[:, first : first + count].T @ step / np.linalg.norm(step)
        norms = [np.linalg.norm(projections[: m + 1]) for m in range(count)]
        result[:] = norms
    return result
