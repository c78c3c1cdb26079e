def boys_zero(t):
    import math

    t = np.asarray(t, dtype=float)

    def one(x):
        if x < 1e-8:
            return 1 - x / 3
        return 0.5 * math.sqrt(math.pi / x) * math.erf(math.sqrt(x))

    return np.array([one(x) for x in t.ravel()]).reshape(t.shape)
