def measured_mueller(generated, analysed, intensities):
    if np.linalg.matrix_rank(generated) < 4 or np.linalg.matrix_rank(analysed) < 4:
        raise ValueError("the states do not span four dimensions")
    rows, values = [], []
    for a in range(len(analysed)):
        for g in range(len(generated)):
            row = []
            for i in range(4):
                for j in range(4):
                    row.append(analysed[a][i] * generated[g][j])
            rows.append(row)
            values.append(intensities[a][g])
    # Normal equations, solved by Gauss-Jordan elimination
    table = [[0.0] * 17 for _ in range(16)]
    for row, value in zip(rows, values):
        for p in range(16):
            for q in range(16):
                table[p][q] += float(row[p] * row[q])
            table[p][16] += float(row[p] * value)
    for p in range(16):
        best = max(range(p, 16), key=lambda r: abs(table[r][p]))
        table[p], table[best] = table[best], table[p]
        table[p] = [x / table[p][p] for x in table[p]]
        for r in range(16):
            if r != p:
                factor = table[r][p]
                table[r] = [x - factor * y for x, y in zip(table[r], table[p])]
    return np.array([table[p][16] for p in range(16)]).reshape(4, 4)
