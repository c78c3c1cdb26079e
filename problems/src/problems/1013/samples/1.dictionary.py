def generator_bits(strings, count):
    table = {"I": (0, 0), "X": (1, 0), "Y": (1, 1), "Z": (0, 1)}
    result = np.zeros((len(strings), 2 * count), dtype=int)
    for i in range(len(strings)):
        if len(strings[i]) != count:
            raise ValueError("wrong number of qubits")
        for j in range(count):
            if strings[i][j] not in table:
                raise ValueError("unknown letter " + strings[i][j])
            result[i, j], result[i, j + count] = table[strings[i][j]]
    swap = np.roll(np.eye(2 * count, dtype=int), count, axis=0)
    if (result @ swap @ result.T % 2).any():
        raise ValueError("generators anticommute")
    return result
