def put_coefficients(a, b, n):
    top = np.clip(0.0, a, b)
    length = top - a
    k = np.arange(n)
    freq = k * np.pi / (b - a)
    psi = length * np.sinc(k * length / (b - a))
    chi = np.exp(top) * np.cos(freq * length) - np.exp(a)
    chi = chi + freq * np.exp(top) * np.sin(freq * length)
    chi = chi / (freq * freq + 1.0)
    return (psi - chi) / (0.5 * (b - a))
