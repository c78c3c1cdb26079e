def net_production(n, reactions, concentrations):
    K = rate_matrix(n, reactions, concentrations)
    p = steady_state(K)
    names = sorted({name for r in reactions for name in r[3:] if name})
    change = np.array([[(r[4] == name) - int(r[3] == name) for r in reactions] for name in names])
    flux = []
    for source, _, k, bound, _ in reactions:
        flux.append(p[source] * k * (concentrations.get(bound, 0) if bound else 1))
    return dict(zip(names, change @ np.array(flux)))
