def put_coefficients(a, b, n):
    top = min(max(0.0, a), b)
    y = np.linspace(a, top, 2001)
    weights = np.ones(2001)
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    weights *= (top - a) / 6000
    out = []
    for k in range(n):
        wave = np.cos(k * np.pi * (y - a) / (b - a))
        out.append(2 / (b - a) * np.sum(weights * (1 - np.exp(y)) * wave))
    return np.array(out)
