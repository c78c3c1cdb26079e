def topological_index(mu, hopping, pairing):
    def expand(a, rows, known):
        # Pfaffian of the given rows and columns, expanded along the first of them
        if not rows:
            return 1.0
        if rows not in known:
            total = 0.0
            for position in range(1, len(rows)):
                rest = rows[1:position] + rows[position + 1 :]
                sign = 1.0 if position % 2 == 1 else -1.0
                total += sign * a[rows[0], rows[position]] * expand(a, rest, known)
            known[rows] = total
        return known[rows]

    def parity(factor):
        a = majorana_matrix(mu, hopping, pairing, factor)
        energies = np.linalg.svd(a, compute_uv=False)
        if energies[-1] <= 1e-9 * energies[0]:
            return 0
        scaled = a / energies[0]
        return 1 if expand(scaled, tuple(range(len(scaled))), {}) > 0 else -1

    p, q = parity(1), parity(-1)
    return p, q, p * q
