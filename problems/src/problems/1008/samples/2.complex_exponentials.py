def put_coefficients(a, b, n):
    width = b - a
    w = np.arange(n) * (np.pi / width)
    end = 0.0 if a < 0.0 < b else (a if a >= 0 else b)
    # Integral of (1 - e^y) e^{i w (y - a)}, the constant part apart at w = 0.
    turn = np.exp(1j * w * (end - a))
    grown = ((turn * np.exp(end) - np.exp(a)) / (1 + 1j * w)).real
    flat = np.array([end - a] + [(t.imag) / v for t, v in zip(turn[1:], w[1:])])
    return (flat - grown) * 2 / width
