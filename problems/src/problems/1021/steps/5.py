def two_electron_energies(centres, exponents, coefficients, nuclei, charges):
    '''Hartree-Fock and full-CI energies of a two-electron molecule, with natural occupations.
    Inputs:
    centres: positions of the basis functions in bohr, 2D array of float with shape (n, 3)
    exponents: exponents of the primitives in 1/bohr^2, 2D array of float with shape (n, K)
    coefficients: coefficients of normalised primitives, 2D array of float with shape (n, K)
    nuclei: positions of the nuclei in bohr, 2D array of float with shape (m, 3)
    charges: charges of the nuclei, 1D array of float of length m
    Outputs:
    hf_energy: Hartree-Fock energy with nuclear repulsion in hartree, float
    ci_energy: energy of the lowest singlet with nuclear repulsion in hartree, float
    occupations: natural occupation numbers of that singlet, descending, 1D array of length n
    '''
    S, H = core_hamiltonian(centres, exponents, coefficients, nuclei, charges)
    eri = electron_repulsion(centres, exponents, coefficients)
    repulsion = 0.0
    for c in range(len(charges)):
        for d in range(c):
            distance = np.linalg.norm(np.subtract(nuclei[c], nuclei[d]))
            repulsion += charges[c] * charges[d] / distance
    hf_energy = closed_shell_hf(S, H, eri, 2)[0] + repulsion

    n = len(S)
    values, vectors = np.linalg.eigh(S)
    X = vectors / np.sqrt(values) @ vectors.T
    h = X @ H @ X
    for _ in range(4):
        eri = np.tensordot(eri, X, axes=(0, 0))
    one = np.eye(n)
    full = np.kron(h, one) + np.kron(one, h) + eri.transpose(0, 2, 1, 3).reshape(n * n, n * n)
    # Orthonormal symmetric pairs of functions.
    i, j = np.triu_indices(n)
    columns = np.arange(len(i))
    pairs = np.zeros((n, n, len(i)))
    pairs[i, j, columns] = pairs[j, i, columns] = np.where(i == j, 1.0, np.sqrt(0.5))
    pairs = pairs.reshape(n * n, -1)
    energies, states = np.linalg.eigh(pairs.T @ full @ pairs)
    ci_energy = energies[0] + repulsion
    c = (pairs @ states[:, 0]).reshape(n, n)
    occupations = np.linalg.eigvalsh(2 * c @ c.T)[::-1]
    return float(hf_energy), float(ci_energy), occupations
