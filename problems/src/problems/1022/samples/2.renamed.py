def ppp_scf(core, repulsion, electrons):
    size = core.shape[0]
    density = np.identity(size) * (electrons / size)
    change, rounds = 1.0, 0
    while change > 1e-10 and rounds < 1000:
        hartree = np.sum(repulsion * np.diagonal(density), axis=1)
        fock = core + np.diag(hartree) - 0.5 * repulsion * density
        eps, coefficients = np.linalg.eigh(fock)
        filling = np.zeros(size)
        filling[: electrons // 2] = 2
        updated = (coefficients * filling) @ coefficients.T
        change = np.abs(updated - density).max()
        density = updated
        rounds += 1
    return np.trace(density @ (core + fock)) / 2, eps, coefficients
