def scan_chromosome(markers, table, trait, extra, spacing=1.0, error=0.001, drop=1.5):
    markers = np.array(markers, dtype=float)
    gaps = np.diff(markers)
    parts = np.maximum(np.ceil(gaps / spacing - 1e-9).astype(int), 1)
    index = np.concatenate(([0], np.cumsum(parts)))
    x = np.interp(np.arange(index[-1] + 1), index, markers)
    full = np.zeros((np.shape(table)[0], x.size), dtype=int)
    for column, place in enumerate(index):
        full[:, place] = np.asarray(table)[:, column]
    posterior = genotype_probabilities(full, genotype_transitions(x), error)
    curve = haley_knott(trait, posterior, extra)
    peak, left, right = support_interval(x, curve, drop)
    return x, curve, (peak, left, right)
