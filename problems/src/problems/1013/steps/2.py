def row_reduce(bits):
    '''Reduced row echelon form over the field of two elements.
    Inputs:
    bits: matrix of zeros and ones, 2D array of int with shape (m, c)
    Outputs:
    rows: rows of the reduced form that are not zero, 2D array of int with shape (r, c)
    pivots: columns of their leading ones in ascending order, 1D array of int of length r
    '''
    rows = np.array(bits, dtype=int)
    pivots = []
    for column in range(rows.shape[1]):
        top = len(pivots)
        found = np.flatnonzero(rows[top:, column])
        if len(found) == 0:
            continue
        lead = top + found[0]
        rows[[top, lead]] = rows[[lead, top]]
        others = rows[:, column] == 1
        others[top] = False
        rows[others] ^= rows[top]
        pivots.append(column)
    return rows[: len(pivots)], np.array(pivots, dtype=int)
