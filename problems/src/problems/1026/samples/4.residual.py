def cumulative_overlap(coords_a, coords_b, cutoff, n_modes):
    moved, rmsd = superpose(coords_b, coords_a, np.ones(len(coords_a)))
    if rmsd < 1e-10:
        return np.zeros(n_modes)
    left = (moved - coords_a).reshape(-1)
    left = left / np.linalg.norm(left)
    values, modes = np.linalg.eigh(anm_hessian(coords_a, cutoff, 2.5))
    allowed = [k for k in range(len(values)) if values[k] > 1e-6 * values.max()]
    explained, path = 0.0, []
    for m in range(n_modes):
        if m < len(allowed):
            mode = modes[:, allowed[m]]
            explained += (mode @ left) ** 2
        path.append(explained**0.5)
    return np.array(path)
