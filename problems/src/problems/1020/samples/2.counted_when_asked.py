def neutral_drift(labels, nu, radius, events, every, seed):
    generator = Lcg(seed)
    site_of, chance = generator.integer, generator.uniform
    trees = list(map(int, labels))
    n, newest, richness = len(trees), max(trees), []
    for event in range(events):
        i = site_of(n)
        if chance() < nu:
            newest = newest + 1
            trees[i] = newest
        else:
            k = site_of(radius + radius)
            trees[i] = trees[(i + (k - radius if k < radius else k - radius + 1)) % n]
        if (event + 1) % every == 0:
            richness.append(len(set(trees)))
    return np.array(trees), np.array(richness).astype(int)
