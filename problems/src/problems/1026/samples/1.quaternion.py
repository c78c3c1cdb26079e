def superpose(mobile, reference, weights):
    # The quaternion of the best rotation is an eigenvector of a 4 by 4 matrix.
    total = sum(weights)
    from_centre = (weights[:, None] * mobile).sum(axis=0) / total
    to_centre = (weights[:, None] * reference).sum(axis=0) / total
    x, y = mobile - from_centre, reference - to_centre
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = (x * weights[:, None]).T @ y
    key = np.array(
        [
            [xx + yy + zz, yz - zy, zx - xz, xy - yx],
            [yz - zy, xx - yy - zz, xy + yx, zx + xz],
            [zx - xz, xy + yx, yy - xx - zz, yz + zy],
            [xy - yx, zx + xz, yz + zy, zz - xx - yy],
        ]
    )
    a, b, c, d = np.linalg.eigh(key)[1][:, -1]
    rotation = np.array(
        [
            [a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)],
            [2 * (b * c + a * d), a * a - b * b + c * c - d * d, 2 * (c * d - a * b)],
            [2 * (b * d - a * c), 2 * (c * d + a * b), a * a - b * b - c * c + d * d],
        ]
    )
    moved = x @ rotation.T + to_centre
    deviation = np.sqrt((weights * ((moved - reference) ** 2).sum(axis=1)).sum() / total)
    return moved, deviation
