def row_reduce(bits):
    width = np.shape(bits)[1]
    # Each row as one integer, the first column as its highest bit
    basis = []
    for row in np.asarray(bits).tolist():
        value = int("".join(str(b) for b in row), 2)
        for b in basis:
            value = min(value, value ^ b)
        if value:
            top = value.bit_length() - 1
            basis = [b ^ value if b >> top & 1 else b for b in basis]
            basis.append(value)
    basis.sort(reverse=True)
    rows = [[b >> (width - 1 - c) & 1 for c in range(width)] for b in basis]
    pivots = [width - b.bit_length() for b in basis]
    return np.array(rows, dtype=int).reshape(-1, width), np.array(pivots, dtype=int)
