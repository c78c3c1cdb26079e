def magnon_matrix(k, pairs, offsets, exchange, sigma, spin, anisotropy):
    n = len(sigma)
    h = 2.0 * anisotropy * spin * np.eye(2 * n, dtype=complex)
    for bond in range(len(exchange)):
        a, b = (int(i) for i in pairs[bond])
        JS = float(exchange[bond]) * spin
        angle = 2 * np.pi * sum(float(x) * int(y) for x, y in zip(k, offsets[bond]))
        f = JS * (np.cos(angle) + 1j * np.sin(angle))
        parallel = sigma[a] == sigma[b]
        for shift in (0, n):
            other = shift if parallel else n - shift
            h[shift + a, shift + a] += -JS if parallel else JS
            h[shift + b, shift + b] += -JS if parallel else JS
            h[shift + a, other + b] += f
            h[shift + b, other + a] += f.conjugate()
    return h
