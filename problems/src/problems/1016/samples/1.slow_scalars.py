def eccentric_anomaly(mean, e):
    def solve(m):
        turn = 2 * np.pi * round(m / (2 * np.pi))
        low, high = m - turn - 1, m - turn + 1
        for _ in range(1200):
            middle = (low + high) / 2
            if middle - e * np.sin(middle) > m - turn:
                high = middle
            else:
                low = middle
        return middle + turn

    mean = np.asarray(mean, dtype=float)
    return np.array([solve(float(m)) for m in mean.ravel()]).reshape(mean.shape)
