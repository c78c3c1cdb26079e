def genotype_transitions(positions, mapping="haldane"):
    # Two gametes change independently; the genotype counts their B alleles.
    result = []
    for a, b in zip(positions[:-1], positions[1:]):
        d = (b - a) / 100.0
        r = 0.5 - 0.5 * np.exp(-2 * d) if mapping == "haldane" else 0.5 * np.tanh(2 * d)
        change = np.array([[1 - r, r], [r, 1 - r]])
        both = np.kron(change, change)
        columns = [both[:, 0], both[:, 1] + both[:, 2], both[:, 3]]
        result.append(np.stack(columns, axis=1)[[0, 1, 3]])
    return np.array(result).reshape(-1, 3, 3)
