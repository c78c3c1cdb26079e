def stress_invariants(stress):
    s = np.asarray(stress)
    a, b, c = s[..., 0, 0], s[..., 1, 1], s[..., 2, 2]
    squares = (a - b) ** 2 + (b - c) ** 2 + (c - a) ** 2
    shears = s[..., 0, 1] ** 2 + s[..., 1, 2] ** 2 + s[..., 0, 2] ** 2
    pressure = (a + b + c) / 3
    rest = s.astype(float)
    for i in range(3):
        rest[..., i, i] -= pressure
    return pressure, rest, np.sqrt(0.5 * squares + 3 * shears)
