def anm_hessian(coords, cutoff, gamma):
    n = len(coords)
    size = 3 * n
    H = np.zeros((size, size))
    for row in range(size):
        for col in range(size):
            i, x, j, y = row // 3, row % 3, col // 3, col % 3
            others = [j] if i != j else [k for k in range(n) if k != i]
            value = 0.0
            for k in others:
                r2 = 0.0
                for axis in range(3):
                    r2 += (coords[k][axis] - coords[i][axis]) ** 2
                if r2 <= cutoff * cutoff:
                    both = (coords[k][x] - coords[i][x]) * (coords[k][y] - coords[i][y])
                    value += gamma * both / r2
            H[row, col] = value if i == j else -value
    return H
