def covered_fraction(z, p):
    def one(z, p):
        if z >= 1 + p:
            return 0.0
        if z <= p - 1:
            return 1.0
        if z <= 1 - p:
            return p * p
        # Two segments on the common chord.
        angle = np.arccos((1 - p * p + z * z) / (2 * z))
        other = np.arccos((p * p + z * z - 1) / (2 * p * z))
        return (angle - np.sin(2 * angle) / 2 + p * p * (other - np.sin(2 * other) / 2)) / np.pi

    grid = np.broadcast(z, p)
    return np.array([one(float(a), float(b)) for a, b in grid]).reshape(grid.shape)
