def rarefaction(community, sizes):
    counts = {}
    for species in np.asarray(community).tolist():
        counts[species] = counts.get(species, 0) + 1
    N = len(community)
    m = np.array(sizes, dtype=float)
    total = np.zeros(len(m))
    for n in counts.values():
        i = np.arange(n)
        # The product of (N - m - i) / (N - i) over the individuals of the species.
        factors = np.clip((N - m[:, None] - i) / (N - i), 0, None)
        total += 1 - factors.prod(axis=1)
    return total
