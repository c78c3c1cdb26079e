def eckart_probability(energy, V0, V1, nu):
    import cmath
    import math

    def one(e):
        if e <= -V0 or e <= -V1:
            return 0.0
        scale = 4 * math.pi / nu / (1 / math.sqrt(V0) + 1 / math.sqrt(V1))
        a, b = scale * math.sqrt(e + V0), scale * math.sqrt(e + V1)
        c = 2 * math.pi * cmath.sqrt(V0 * V1 / nu**2 - 0.0625)
        top = math.expm1(-2 * a) * math.expm1(-2 * b)
        # 4 cosh^2 c = 2 + 2 cosh 2c, and cosh 2c is real in both cases.
        rest = 2 * math.exp(-a - b)
        large = complex(min(2 * c.real - a - b, 700), 2 * c.imag)
        rest += (cmath.exp(large) + cmath.exp(-2 * c - a - b)).real
        return top / (math.expm1(-a - b) ** 2 + rest)

    energy = np.asarray(energy, dtype=float)
    return np.array([one(e) for e in energy.ravel().tolist()]).reshape(energy.shape)
