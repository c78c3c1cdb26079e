def boys_zero(x):
    x = np.array(x, dtype=float)
    big = x >= 30
    tail = np.sqrt(np.pi / np.where(big, x, 1.0)) / 2
    y = np.where(big, 0.0, x)
    # Horner's scheme, from the last term to the first.
    total = np.ones_like(y)
    for k in reversed(range(1, 140)):
        total = 1 + total * y / (k + 0.5)
    return np.where(big, tail, np.exp(-y) * total)
