def evolve(P, start, generations):
    def advance(p, matrix, t):
        if t == 0:
            return p
        if t % 2:
            p = p @ matrix
        return p if t == 1 else advance(p, matrix @ matrix, t // 2)

    p = advance(np.asarray(start, dtype=float), P, generations)
    copies = len(p) - 1
    number = np.arange(copies + 1)
    return p, 2 * sum(p * number * (copies - number)) / copies**2
