def wright_fisher_matrix(copies, s=0.0, h=0.5, u=0.0, v=0.0):
    M = copies
    number = np.arange(0.0, M + 1)
    freq = number / M
    other = 1 - freq
    mean_fitness = (1 + s) * freq**2 + 2 * (1 + h * s) * freq * other + other**2
    selected = freq * ((1 + s) * freq + (1 + h * s) * other) / mean_fitness
    final = selected * (1 - u) + (1 - selected) * v
    lf = np.zeros(M + 1)
    for n in range(1, M + 1):
        lf[n] = lf[n - 1] + np.log(n)
    choose = lf[M] - lf - lf[::-1]
    tiny = 1e-300
    up = np.where(final > 0, np.log(np.maximum(final, tiny)), -1e300)
    down = np.where(final < 1, np.log(np.maximum(1 - final, tiny)), -1e300)
    exponent = np.where(number > 0, np.multiply.outer(up, np.maximum(number, 1)), 0.0)
    exponent += np.where(number < M, np.multiply.outer(down, np.maximum(M - number, 1)), 0.0)
    return np.exp(choose + exponent)
