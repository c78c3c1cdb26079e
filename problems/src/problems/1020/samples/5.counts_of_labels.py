def neutrality_test(community, R, seed):
    rng = Lcg(seed)
    community = np.asarray(community)
    N = community.size

    def homozygosity(species):
        return np.sum(np.unique(species, return_counts=True)[1] ** 2) / N**2

    theta, _ = ewens_fit(community)
    values = []
    for _ in range(R):
        urn = [0]
        newest = 0
        while len(urn) < N:
            k = len(urn)
            if np.isinf(theta) or rng.uniform() < theta / (theta + k):
                newest += 1
                urn.append(newest)
            else:
                urn.append(urn[rng.integer(k)])
        values.append(homozygosity(urn))
    values = np.array(values)
    seen = homozygosity(community)
    return seen, values.mean(), (1 + np.count_nonzero(values > seen - 1e-12)) / (1 + R)
