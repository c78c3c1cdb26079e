def hanes_constants(n, reactions, fixed, substrate, values):
    concentrations = dict(fixed)
    line = []
    for s in values:
        concentrations[substrate] = s
        line.append(s / -net_production(n, reactions, concentrations)[substrate])
    slope, intercept = np.polyfit(values, line, 1)
    return 1 / slope, intercept / slope
