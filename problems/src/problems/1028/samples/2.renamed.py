def saturation(coefficients, ligand):
    ligand = np.array(ligand, dtype=float)
    coefficients = np.array(coefficients, dtype=float)
    count = np.arange(len(coefficients))
    sites = count[-1]
    kept = coefficients > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        energy = np.log(coefficients[kept]) + np.outer(np.log(ligand), count[kept])
        energy = np.where(np.isnan(energy), -np.inf, energy)
        energy[:, 0] = 0.0
        share = np.exp(energy - energy.max(axis=1, keepdims=True))
        share = share / share.sum(axis=1, keepdims=True)
        taken = share @ count[kept]
        open_sites = share @ (sites - count[kept])
        second = (share * (count[kept][None, :] - taken[:, None]) ** 2).sum(axis=1)
        slope = sites * second / (taken * open_sites)
    slope[ligand == 0] = count[kept][1]
    return taken / sites, slope
