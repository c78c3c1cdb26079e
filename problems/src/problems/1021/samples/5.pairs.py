def two_electron_energies(centres, exponents, coefficients, nuclei, charges):
    overlap, core = core_hamiltonian(centres, exponents, coefficients, nuclei, charges)
    integrals = electron_repulsion(centres, exponents, coefficients)
    count = overlap.shape[0]
    gaps = np.linalg.norm(nuclei[:, None] - nuclei, axis=-1)
    gaps[np.diag_indices(len(gaps))] = np.inf
    vnn = 0.5 * np.sum(np.outer(charges, charges) / gaps)
    mean_field = closed_shell_hf(overlap, core, integrals, 2)[0]

    # Loewdin's orthogonal functions, and unordered pairs p >= q of them.
    w, u = np.linalg.eigh(overlap)
    ortho = u @ np.diag(w**-0.5) @ u.T
    h = ortho.T @ core @ ortho
    g = np.einsum("ijkl,ia,jb,kc,ld->abcd", integrals, *(ortho,) * 4, optimize=True)
    pairs = [(p, q) for p in range(count) for q in range(p + 1)]
    ham = np.zeros((len(pairs), len(pairs)))
    for x, (p, q) in enumerate(pairs):
        for y, (r, s) in enumerate(pairs):
            scale = (0.5 if p == q else np.sqrt(0.5)) * (0.5 if r == s else np.sqrt(0.5))
            for a, b in ((p, q), (q, p)):
                for c, d in ((r, s), (s, r)):
                    value = g[a, c, b, d] + h[a, c] * (b == d) + h[b, d] * (a == c)
                    ham[x, y] += scale * value
    low, vectors = np.linalg.eigh(ham)
    wave = np.zeros((count, count))
    for (p, q), amplitude in zip(pairs, vectors[:, 0]):
        wave[p, q] = wave[q, p] = amplitude if p == q else amplitude / np.sqrt(2)
    numbers = np.sort(np.linalg.eigvalsh(2 * wave @ wave.T))[::-1]
    return mean_field + vnn, low[0] + vnn, numbers
