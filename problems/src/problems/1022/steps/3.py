def cis_states(levels, orbitals, gamma, n_electrons, singlet=True):
    '''Excitation energies and amplitudes by configuration interaction with single excitations.
    Inputs:
    levels: orbital energies in eV, ascending, 1D array of float of length n
    orbitals: orbital coefficients, one orbital per column, 2D array of float with shape (n, n)
    gamma: repulsion integrals in eV, 2D array of float with shape (n, n)
    n_electrons: number of pi electrons, even, int between 0 and 2n
    singlet: whether the states are singlets (or triplets), bool
    Outputs:
    energies: excitation energies in eV, ascending, 1D array of float of length o*v
    amplitudes: normalised amplitudes, 3D array of float with shape (o*v, o, v), o occupied and
                v empty orbitals
    '''
    o = n_electrons // 2
    v = len(levels) - o
    occupied, empty = orbitals[:, :o], orbitals[:, o:]
    gap = levels[None, o:] - levels[:o, None]
    A = np.diag(gap.ravel())
    moved = (occupied[:, :, None] * empty[:, None, :]).reshape(len(gamma), -1)
    if singlet:
        A = A + 2 * moved.T @ gamma @ moved
    from_pairs = np.einsum("mi,mj,mn->ijn", occupied, occupied, gamma)
    inner = np.einsum("ijn,na,nb->iajb", from_pairs, empty, empty)
    A = A - inner.reshape(o * v, o * v)
    energies, vectors = np.linalg.eigh(A)
    amplitudes = vectors.T.reshape(o * v, o, v)
    return energies, amplitudes
