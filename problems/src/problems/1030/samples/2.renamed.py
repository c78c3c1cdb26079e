def genotype_probabilities(markers, steps, eps):
    half = eps / 2
    reading = np.full((6, 3), half)
    reading[0] = 1.0
    for g in range(3):
        reading[g + 1, g] = 1 - eps
    reading[4] = reading[1] + reading[2]
    reading[5] = reading[2] + reading[3]
    seen = reading[markers]
    count = seen.shape[1]
    later = [np.ones((len(seen), 3))]
    for t in range(count - 1, 0, -1):
        back = np.einsum("gh,nh,nh->ng", steps[t - 1], seen[:, t], later[0])
        later.insert(0, back / back.max(axis=1)[:, None])
    answer = []
    prior = np.tile([0.25, 0.5, 0.25], (len(seen), 1))
    for t in range(count):
        here = prior * seen[:, t]
        here = here / here.sum(axis=1)[:, None]
        posterior = here * later[t]
        answer.append(posterior / posterior.sum(axis=1)[:, None])
        if t + 1 < count:
            prior = here @ steps[t]
    return np.stack(answer, axis=1)
