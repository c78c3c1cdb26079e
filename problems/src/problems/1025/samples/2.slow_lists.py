def state_probabilities(U, n_bonds):
    import math

    u = [[float(x) for x in row] for row in U]
    size = n_bonds - 2

    def after(k):
        # The weights of all the bonds after the k-th one, from the end each time.
        vector = [1.0, 1.0, 1.0]
        for _ in range(size - 1 - k):
            vector = [sum(u[a][b] * vector[b] for b in range(3)) for a in range(3)]
            top = max(vector)
            vector = [x / top for x in vector]
        return vector

    log_z, now = 0.0, [1.0, 0.0, 0.0]
    table = np.zeros((size, 3))
    for k in range(size):
        now = [sum(now[a] * u[a][b] for a in range(3)) for b in range(3)]
        total = sum(now)
        log_z += math.log(total)
        now = [x / total for x in now]
        joint = [x * y for x, y in zip(now, after(k))]
        table[k] = [x / sum(joint) for x in joint]
    return log_z, table
