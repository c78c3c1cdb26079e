def generator_bits(generators, n):
    '''Bits of the generators of a stabilizer group.
    Inputs:
    generators: list of strings of the letters I, X, Y, Z, which commute; may be empty
    n: number of qubits, int
    Outputs:
    bits: rows (x_1 ... x_n | z_1 ... z_n) of zeros and ones, 2D array of int with shape (m, 2*n)
    '''
    bits = np.zeros((len(generators), 2 * n), dtype=int)
    for row, generator in zip(bits, generators):
        if len(generator) != n or set(generator) - set("IXYZ"):
            raise ValueError(f"not a Pauli string of {n} letters: {generator}")
        for i, letter in enumerate(generator):
            row[i] = letter in "XY"
            row[n + i] = letter in "YZ"
    x, z = bits[:, :n], bits[:, n:]
    if np.any((x @ z.T + z @ x.T) % 2):
        raise ValueError("the generators do not commute")
    return bits
