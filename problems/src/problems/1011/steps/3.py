def source_points(kind, sigma_in, sigma_out, count):
    '''Points of an extended source in pupil coordinates.
    Inputs:
    kind: "annular" or "dipole", string
    sigma_in: inner radius, float, 0 for a disk
    sigma_out: outer radius, float, at most 1
    count: cells along each side of the square [-1, 1]^2, int
    Outputs:
    points: source points ordered by y, then by x, 2D array of float with shape (m, 2), columns x, y
    weights: equal weights that sum to 1, 1D array of float of length m
    '''
    centres = (2 * np.arange(count) + 1) / count - 1
    y, x = np.meshgrid(centres, centres, indexing="ij")
    radius = np.hypot(x, y)
    chosen = (radius >= sigma_in) & (radius <= sigma_out)
    if kind == "dipole":
        # Half a cell of margin: rounding must not decide about the diagonals.
        chosen &= np.abs(x) - np.abs(y) > 0.5 / count
    elif kind != "annular":
        raise ValueError(f"unknown kind of source: {kind}")
    if not np.any(chosen):
        raise ValueError("the source has no points")
    points = np.column_stack([x[chosen], y[chosen]])
    weights = np.full(len(points), 1 / len(points))
    return points, weights
