def coherent_strain(a_layer, a_substrate, c11, c12, c44, normal):
    # The elastic tensor with four indices, contracted.
    unit = np.eye(3)
    n = np.array(normal, dtype=float)
    n /= np.sqrt(n @ n)
    C = c12 * np.einsum("ij,kl->ijkl", unit, unit)
    C += c44 * (np.einsum("ik,jl->ijkl", unit, unit) + np.einsum("il,jk->ijkl", unit, unit))
    for i in range(3):
        C[i, i, i, i] = c11
    misfit = a_substrate / a_layer - 1
    traction = np.einsum("ijkk,j->i", C, n) * misfit
    g = np.linalg.inv(np.einsum("ijkl,j,l->ik", C, n, n)) @ -traction
    shear = np.outer(g, n)
    return misfit * unit + 0.5 * (shear + shear.T)
