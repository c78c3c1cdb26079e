def two_electron_energies(centres, exponents, coefficients, nuclei, charges):
    S, H = core_hamiltonian(centres, exponents, coefficients, nuclei, charges)
    eri = electron_repulsion(centres, exponents, coefficients)
    n = len(S)
    nuclear = sum(
        charges[a] * charges[b] / np.sqrt(np.sum((nuclei[a] - nuclei[b]) ** 2))
        for a in range(len(charges))
        for b in range(a + 1, len(charges))
    )
    hf = closed_shell_hf(S, H, eri, 2)[0]
    L = np.linalg.inv(np.linalg.cholesky(S))
    h = L @ H @ L.T
    g = np.einsum("ai,bj,ck,dl,ijkl->abcd", L, L, L, L, eri, optimize=True)
    one = np.eye(n)
    full = np.einsum("pr,qs->pqrs", h, one) + np.einsum("pr,qs->pqrs", one, h)
    full = full + g.transpose(0, 2, 1, 3)
    swap = np.einsum("ps,qr->pqrs", one, one)
    # Antisymmetric states are pushed far up.
    full = full + 1e3 * (np.einsum("pr,qs->pqrs", one, one) - swap) / 2
    energy, state = np.linalg.eigh(full.reshape(n * n, n * n))
    singular = np.linalg.svd(state[:, 0].reshape(n, n), compute_uv=False)
    return hf + nuclear, energy[0] + nuclear, 2 * singular**2
