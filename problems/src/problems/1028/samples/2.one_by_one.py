def saturation(beta, x):
    n = len(beta) - 1
    present = [j for j in range(n + 1) if beta[j] > 0]
    fractions, slopes = [], []
    for value in x:
        if value == 0:
            fractions.append(0.0)
            slopes.append(float(present[1]))
            continue
        logs = np.array([np.log(beta[j]) + j * np.log(value) for j in present])
        w = np.exp(logs - logs.max())
        w /= w.sum()
        j = np.array(present, dtype=float)
        mean = w @ j
        # Variance by all pairs of states: no mean is subtracted.
        spread = 0.5 * (w @ (j[:, None] - j[None, :]) ** 2 @ w)
        fractions.append(mean / n)
        slopes.append(spread / (mean * (w @ (n - j)) / n))
    return np.array(fractions), np.array(slopes)
