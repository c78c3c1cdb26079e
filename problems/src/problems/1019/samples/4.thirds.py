def hadron_peak(n_nu, strong, xw, M):
    nu, lepton, up, down = (0.5, 0, 1), (-0.5, -1, 1), (0.5, 2 / 3, 3), (-0.5, -1 / 3, 3)
    content = [nu] * n_nu + [lepton] * 3 + [up] * 2 + [down] * 3
    total = sum(partial_width(f, 0.0, strong, xw, M) for f in content)

    def observed(energy):
        def quarks(s):
            both = 2 * born(s, up, total, xw, M, 1.0)[0] + 3 * born(s, down, total, xw, M, 1.0)[0]
            return both * (1 + strong / np.pi)

        return radiate(quarks, energy**2, 1000.0)

    low, high = M - 1, M + 2
    while high - low > 2e-5:
        a, b = low + (high - low) / 3, high - (high - low) / 3
        if observed(a) < observed(b):
            low = a
        else:
            high = b
    return total, low, observed(low)
