def hanes_constants(states, steps, others, name, levels):
    sums = [0.0] * 5
    for level in levels:
        ligands = others.copy()
        ligands[name] = float(level)
        y = float(level) / -net_production(states, steps, ligands)[name]
        for m, term in enumerate((1, level, y, level * level, level * y)):
            sums[m] += term
    count, x, y, xx, xy = sums
    determinant = count * xx - x * x
    slope = (count * xy - x * y) / determinant
    intercept = (y * xx - x * xy) / determinant
    return 1 / slope, intercept / slope
