def source_points(kind, sigma_in, sigma_out, count):
    if kind not in ("annular", "dipole"):
        raise ValueError("kind must be annular or dipole")
    points = []
    for i in range(count):
        for j in range(count):
            # Odd numbers: twice the distance from the centre in cells
            row, column = 2 * i + 1 - count, 2 * j + 1 - count
            if kind == "dipole" and abs(row) >= abs(column):
                continue
            if sigma_in <= (row**2 + column**2) ** 0.5 / count <= sigma_out:
                points.append((column / count, row / count))
    if len(points) == 0:
        raise ValueError("nothing shines")
    return np.array(points), np.ones(len(points)) / len(points)
