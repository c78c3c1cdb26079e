def mean_square_end_to_end(W, n, l, tau, gauche):
    if n < 2:
        return l * l
    co, si = -np.cos(np.deg2rad(tau)), np.sin(np.deg2rad(tau))
    generators = []
    for torsion in (180.0, gauche, -gauche):
        p = np.deg2rad(torsion)
        # Minus the cosine and sine of the torsion, because Flory counts from trans.
        x, y = -np.cos(p), -np.sin(p)
        T = np.array([[co, si, 0.0], [si * x, -co * x, y], [si * y, -co * y, -x]])
        vector = np.array([[l], [0.0], [0.0]])
        generators.append(
            np.block(
                [
                    [np.ones((1, 1)), 2 * vector.T @ T, np.array([[l * l]])],
                    [np.zeros((3, 1)), T, vector],
                    [np.zeros((1, 4)), np.ones((1, 1))],
                ]
            )
        )
    big = np.block([[W[a, b] * generators[b] for b in range(3)] for a in range(3)])
    end = np.concatenate([generators[0] @ np.array([0, 0, 0, 0, 1.0])] * 3)
    ones = np.ones(3)
    for _ in range(n - 2):
        end, ones = big @ end, W @ ones
        end, ones = end / ones.max(), ones / ones.max()
    return generators[0][0] @ end[:5] / ones[0]
