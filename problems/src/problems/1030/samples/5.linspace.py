def scan_chromosome(positions, codes, phenotype, covariates, spacing=1.0, error=0.001, drop=1.5):
    places, data = [], []
    for m, here in enumerate(positions):
        if m > 0:
            before = positions[m - 1]
            count = 1
            while (here - before) / count > spacing * (1 + 1e-9):
                count += 1
            for x in np.linspace(before, here, count + 1)[1:-1]:
                places.append(float(x))
                data.append(np.zeros(len(codes), dtype=int))
        places.append(float(here))
        data.append(np.asarray(codes)[:, m])
    places = np.array(places)
    chain = genotype_transitions(places, "haldane")
    lod = haley_knott(phenotype, genotype_probabilities(np.array(data).T, chain, error), covariates)
    return places, lod, support_interval(places, lod, drop)
