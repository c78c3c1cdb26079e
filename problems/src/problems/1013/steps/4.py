def coset_enumerators(generators, n):
    '''Weights of the errors in each coset of the stabilizer group.
    Inputs:
    generators: list of strings of the letters I, X, Y, Z, which commute; may be empty
    n: number of qubits, int, at most 7
    Outputs:
    counts: number of errors of each syndrome, coset and weight, 3D array of int with shape
            (2**r, 4**k, n+1)
    '''
    bits = generator_bits(generators, n)
    rows, pivots = row_reduce(bits)
    powers = 1 << np.arange(2 * n)
    errors = (np.arange(4**n)[:, None] // powers) & 1
    x, z = errors[:, :n], errors[:, n:]
    weights = np.sum(x | z, axis=1)
    products = (x @ bits[:, n:].T + z @ bits[:, :n].T) % 2
    syndromes = products @ (1 << np.arange(len(bits))[::-1])
    for row, pivot in zip(rows, pivots):
        errors = errors ^ (errors[:, pivot, None] & row)
    labels, coset = np.unique(syndromes * 4**n + errors @ powers, return_inverse=True)
    counts = np.zeros((len(labels), n + 1), dtype=int)
    np.add.at(counts, (coset, weights), 1)
    counts = counts.reshape(2 ** len(rows), -1, n + 1)
    return np.array([sorted(group, reverse=True) for group in counts.tolist()])
