def population_summary(A, tolerance=1e-6):
    rate, stable, value = asymptotic_growth(A)
    weight = stable @ value
    e = np.zeros(A.shape)
    for row in range(len(A)):
        for col in range(len(A)):
            e[row, col] = A[row, col] * value[row] * stable[col] / (rate * weight)
    names = ["declining", "stable", "growing"]
    sign = 0 if abs(rate - 1) <= tolerance else (1 if rate > 1 else -1)
    return dict(elasticity=e, growth_rate=rate, status=names[1 + sign])
