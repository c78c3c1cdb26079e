def topological_resonance_energy(n, edges, electrons):
    m = [int(k) for k in matching_numbers(n, edges)]
    while m[-1] == 0:
        m.pop()
    degree = len(m) - 1
    signed = [k if i % 2 == 0 else -k for i, k in enumerate(m)]
    positive = [np.sqrt(abs(root)) for root in np.roots(signed)]
    spectrum = sorted(positive + [0.0] * (n - 2 * degree) + [-x for x in positive], reverse=True)
    pairs, odd = divmod(electrons, 2)
    acyclic = 2 * sum(spectrum[:pairs])
    if odd:
        acyclic += spectrum[pairs]
    cyclic = huckel(n, edges, electrons)[1]
    return cyclic, acyclic, cyclic - acyclic
