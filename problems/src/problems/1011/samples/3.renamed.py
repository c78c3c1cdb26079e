def source_points(shape, inner, outer, n):
    line = (np.arange(n) + 0.5) * 2 / n - 1
    pairs = np.array([(x, y) for y in line for x in line])
    r = np.sqrt((pairs**2).sum(axis=1))
    keep = (inner <= r) & (r <= outer)
    match shape:
        case "annular":
            pass
        case "dipole":
            keep = keep & (np.abs(pairs[:, 0]) > np.abs(pairs[:, 1]) + 1e-9)
        case _:
            raise ValueError(shape)
    if keep.sum() < 1:
        raise ValueError("empty source")
    pairs = pairs[keep]
    return pairs, np.ones(len(pairs)) / len(pairs)
