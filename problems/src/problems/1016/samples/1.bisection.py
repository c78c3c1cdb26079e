def eccentric_anomaly(M, ecc):
    M = np.array(M, dtype=float)
    low, high = M - 1.0, M + 1.0
    for _ in range(60):
        middle = (low + high) / 2
        above = middle - ecc * np.sin(middle) > M
        high = np.where(above, middle, high)
        low = np.where(above, low, middle)
    return (low + high) / 2
