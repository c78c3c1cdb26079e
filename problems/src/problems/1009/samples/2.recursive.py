def pfaffian(A):
    A = np.asarray(A, dtype=float).tolist()

    def expand(rows):
        if not rows:
            return 1.0
        if len(rows) % 2:
            return 0.0
        first, rest = rows[0], rows[1:]
        total, sign = 0.0, 1.0
        for position, partner in enumerate(rest):
            if A[first][partner] != 0:
                others = rest[:position] + rest[position + 1 :]
                total += sign * A[first][partner] * expand(others)
            sign = -sign
        return total

    return expand(list(range(len(A))))
