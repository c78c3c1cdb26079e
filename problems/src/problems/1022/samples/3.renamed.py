def cis_states(eps, c, gamma, electrons, singlet=True):
    filled, count = electrons // 2, len(eps)
    lower, upper = c[:, :filled], c[:, filled:]
    shape = (filled, count - filled)
    jump = np.subtract.outer(eps[filled:], eps[:filled]).T
    felt = np.einsum("mn,na,nb->mab", gamma, upper, upper)
    direct = np.einsum("mi,mj,mab->iajb", lower, lower, felt)
    matrix = -direct
    if singlet:
        density = np.einsum("mi,ma->mia", lower, upper)
        matrix = matrix + 2 * np.einsum("mia,mjb->iajb", density, np.tensordot(gamma, density, 1))
    size = shape[0] * shape[1]
    matrix = matrix.reshape(size, size)
    matrix[np.diag_indices(size)] += jump.ravel()
    values, columns = np.linalg.eigh(matrix)
    return values, np.moveaxis(columns.reshape(shape + (size,)), -1, 0)
