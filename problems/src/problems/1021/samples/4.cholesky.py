def closed_shell_hf(S, H, eri, n_electrons):
    inverse = np.linalg.inv(np.linalg.cholesky(S))
    dm = 0 * H
    step = 0
    converged = False
    while not converged and step < 500:
        J = np.tensordot(eri, dm, axes=((2, 3), (0, 1)))
        K = np.tensordot(eri, dm, axes=((1, 3), (0, 1)))
        fock = H + J - 0.5 * K
        e, c = np.linalg.eigh(inverse @ fock @ inverse.T)
        c = inverse.T @ c[:, : n_electrons // 2]
        old = dm
        dm = c @ c.T * 2
        converged = np.abs(dm - old).max() < 1e-10
        step += 1
    return 0.5 * np.einsum("ij,ij", dm, H + fock), e, dm
