def neutral_drift(labels, nu, radius, events, every, seed):
    '''Neutral drift of a community on a ring.
    Inputs:
    labels: species of the individuals at the start, 1D array of int of length N, N >= 1
    nu: speciation probability, float between 0 and 1
    radius: dispersal radius r in sites, positive int
    events: number of deaths, int
    every: number of events between two counts of the species, positive int
    seed: seed of the generator, int
    Outputs:
    final: species of the individuals at the end, 1D array of int of length N
    richness: number of species after each `every` events, 1D array of int of length events // every
    '''
    community = [int(label) for label in labels]
    n = len(community)
    count = {}
    for label in community:
        count[label] = count.get(label, 0) + 1
    newest = max(community)
    generator = Lcg(seed)
    richness = []
    for event in range(1, events + 1):
        site = generator.integer(n)
        if generator.uniform() < nu:
            newest += 1
            born = newest
        else:
            k = generator.integer(2 * radius)
            parent = site - radius + k + (k >= radius)
            born = community[parent % n]
        dead = community[site]
        if count[dead] == 1:
            del count[dead]
        else:
            count[dead] -= 1
        count[born] = count.get(born, 0) + 1
        community[site] = born
        if event % every == 0:
            richness.append(len(count))
    return np.array(community), np.array(richness, dtype=int)
