def magnon_matrix(wave_vector, pairs, cells, J, directions, S, D):
    count = len(directions)
    first, second = np.asarray(pairs, dtype=int).T
    coupling = np.asarray(J, dtype=float) * S
    phase = np.exp(2j * np.pi * (np.asarray(cells) @ np.asarray(wave_vector)))
    aligned = directions[first] * directions[second]
    normal = np.zeros((count, count), dtype=complex)
    anomalous = np.zeros((count, count), dtype=complex)
    np.add.at(normal, (first, first), -coupling * aligned)
    np.add.at(normal, (second, second), -coupling * aligned)
    for block, sign in ((normal, 1), (anomalous, -1)):
        chosen = aligned == sign
        values = (coupling * phase)[chosen]
        np.add.at(block, (first[chosen], second[chosen]), values)
        np.add.at(block, (second[chosen], first[chosen]), values.conj())
    normal += 2 * D * S * np.eye(count)
    return np.vstack([np.hstack([normal, anomalous]), np.hstack([anomalous, normal])])
