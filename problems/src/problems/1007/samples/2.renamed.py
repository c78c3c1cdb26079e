def projected_sor(lower, diag, upper, rhs, floor, guess, omega, tolerance, max_sweeps):
    size = len(guess)
    a, d, c, b, bound, u = (
        [float(value) for value in array] for array in (lower, diag, upper, rhs, floor, guess)
    )
    for i in range(size):
        u[i] = max(u[i], bound[i])
    last = size - 1
    for sweep in range(1, max_sweeps + 1):
        worst = 0.0
        for i in range(size):
            total = b[i]
            if i > 0:
                total -= a[i] * u[i - 1]
            if i < last:
                total -= c[i] * u[i + 1]
            relaxed = (1 - omega) * u[i] + omega * total / d[i]
            if relaxed < bound[i]:
                relaxed = bound[i]
            if abs(relaxed - u[i]) > worst:
                worst = abs(relaxed - u[i])
            u[i] = relaxed
        if worst <= tolerance:
            return np.array(u), sweep
    return np.array(u), max_sweeps
