def neutrality_test(labels, replicates, seed):
    '''Test of a community for neutrality by its homozygosity.
    Inputs:
    labels: species of the individuals, 1D array of int of length N, N >= 1
    replicates: number of simulated communities, positive int
    seed: seed of the generator, int
    Outputs:
    observed: homozygosity of the community, float
    expected: mean homozygosity of the simulated communities, float
    p_value: (1 + number of communities with at least the observed one) / (1 + replicates), float
    '''
    n = len(labels)
    theta = ewens_fit(labels)[0]
    observed = np.sum((np.unique(labels, return_counts=True)[1] / n) ** 2)
    generator = Lcg(seed)
    chance = [1.0 if np.isinf(theta) else theta / (theta + k) for k in range(1, n)]
    total, extreme = 0.0, 0
    for _ in range(replicates):
        species = [0]
        count = [1]
        for k in range(1, n):
            if generator.uniform() < chance[k - 1]:
                species.append(len(count))
                count.append(1)
            else:
                s = species[generator.integer(k)]
                species.append(s)
                count[s] += 1
        simulated = sum(c * c for c in count) / n**2
        total += simulated
        extreme += simulated >= observed - 1e-12
    return observed, total / replicates, (1 + extreme) / (1 + replicates)
