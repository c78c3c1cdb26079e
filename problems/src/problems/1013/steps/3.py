def code_parameters(generators, n):
    '''Encoded qubits, distance and weight enumerators of a stabilizer code.
    Inputs:
    generators: list of strings of the letters I, X, Y, Z, which commute; may be empty
    n: number of qubits, int
    Outputs:
    k: number of encoded qubits, int
    distance: distance of the code, int
    A: elements of the stabilizer group by weight, 1D array of int of length n+1
    B: elements of the normaliser by weight, 1D array of int of length n+1
    '''
    rows, _ = row_reduce(generator_bits(generators, n))
    r = len(rows)
    choices = (np.arange(2**r)[:, None] >> np.arange(r)) & 1
    group = choices @ rows % 2
    A = np.bincount(np.sum(group[:, :n] | group[:, n:], axis=1), minlength=n + 1)
    B = np.zeros(n + 1, dtype=int)
    for w in range(n + 1):
        term = np.array([A[w]])
        for factor in [[1, -1]] * w + [[1, 3]] * (n - w):
            term = np.convolve(term, factor)
        B += term
    B = B // 2**r
    k = n - r
    candidates = B - A if k > 0 else A
    distance = 1 + int(np.flatnonzero(candidates[1:])[0])
    return k, distance, A, B
