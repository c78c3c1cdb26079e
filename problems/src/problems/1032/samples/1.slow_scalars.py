def fermi_dirac(j, eta):
    # Point by point in plain numbers, for each value anew.
    import math

    def integral(z):
        total = norm = 0.0
        for k in range(-320, 321):
            t = k / 64
            x = math.exp(t - math.exp(-t))
            w = x ** (j + 1) * (1 + math.exp(-t))
            norm += w * math.exp(-x)
            if x - z < 700:
                total += w / (1 + math.exp(x - z))
            elif x < 700:
                total += w * math.exp(z) * math.exp(-x)
        return total / norm

    eta = np.asarray(eta, dtype=float)
    values = [integral(float(z)) for z in eta.ravel()]
    return np.array(values).reshape(eta.shape)
