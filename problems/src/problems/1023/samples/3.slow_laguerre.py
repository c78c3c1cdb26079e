def topological_resonance_energy(n_atoms, bonds, n_electrons):
    # Laguerre's method and deflation, far more steps than needed.
    numbers = [float(m) for m in matching_numbers(n_atoms, bonds)]
    while numbers[-1] == 0:
        numbers.pop()
    polynomial = [(-1) ** k * m for k, m in enumerate(numbers)]
    zeros = []
    while len(polynomial) > 1:
        degree, y = len(polynomial) - 1, 0.0
        for _ in range(1500):
            p = d = s = 0.0
            for a in polynomial:
                s = s * y + 2 * d
                d = d * y + p
                p = p * y + a
            if abs(p) < 1e-300:
                break
            g = d / p
            h = g * g - s / p
            root = max((degree - 1) * (degree * h - g * g), 0.0) ** 0.5
            down = g - root if abs(g - root) > abs(g + root) else g + root
            y -= degree / down
        zeros.append(y)
        quotient, carry = [], 0.0
        for a in polynomial[:-1]:
            carry = carry * y + a
            quotient.append(carry)
        polynomial = quotient
    x = [max(y, 0.0) ** 0.5 for y in zeros]
    levels = sorted(x + [0.0] * (n_atoms - 2 * len(x)) + [-a for a in x])[::-1]
    acyclic = sum(min(max(n_electrons - 2 * j, 0), 2) * level for j, level in enumerate(levels))
    total = huckel(n_atoms, bonds, n_electrons)[1]
    return total, acyclic, total - acyclic
