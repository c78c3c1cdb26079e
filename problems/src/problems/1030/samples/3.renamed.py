def haley_knott(trait, genotype, extra):
    use = np.flatnonzero(~np.isnan(trait))
    trait = np.asarray(trait)[use]
    base = np.concatenate([np.ones((use.size, 1)), extra[use]], axis=1)

    def rss(design):
        hat = design @ np.linalg.pinv(design, rcond=1e-10)
        gap = trait - hat @ trait
        return float(gap @ gap)

    r0 = rss(base)
    out = np.zeros(genotype.shape[1])
    for place in range(len(out)):
        aa, ab, bb = genotype[use, place].T
        r1 = rss(np.column_stack([base, ab, bb - aa]))
        if r0 >= 1e-20:
            out[place] = use.size * (np.log10(r0) - np.log10(r1)) / 2
    return out
