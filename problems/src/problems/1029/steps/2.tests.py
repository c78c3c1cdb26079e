# %% Two copies: a coin is thrown until it does not come up mixed
target = (np.array([0, 0.5, 1]), np.array([0.0, 2.0, 0.0]))
assert np.allclose(fixation(wright_fisher_matrix(2)), target)

# %% Drift alone: the frequency is the probability
probability, time = fixation(wright_fisher_matrix(25))
target = (np.arange(26) / 25, time[::-1].copy())
assert np.allclose(probability, target[0]) and np.allclose(time, target[1])

# %% Three copies with a recessive advantage
P = wright_fisher_matrix(3, s=0.5, h=0.0)
inverse = np.array([[1 - P[2, 2], P[1, 2]], [P[2, 1], 1 - P[1, 1]]])
inverse = inverse / ((1 - P[1, 1]) * (1 - P[2, 2]) - P[1, 2] * P[2, 1])
target = (np.array([0, *(inverse @ P[1:3, 3]), 1]), np.array([0, *inverse.sum(axis=1), 0]))
assert np.allclose(fixation(P), target)

# %% Close to Kimura's formula for a single copy with a genic advantage of 1 percent
probability = fixation(wright_fisher_matrix(200, s=0.02))[0]
target = (1 - np.exp(-0.02)) / (1 - np.exp(-4.0))
assert abs(probability[1] / target - 1) < 0.02 and abs(probability[1] / target - 1) > 1e-6

# %% Overdominance holds both alleles for long
probability, time = fixation(wright_fisher_matrix(40, s=0.1, h=2.0))
target = fixation(wright_fisher_matrix(40, s=0.1, h=2.0))
assert np.allclose(probability, target[0]) and np.allclose(time, target[1])

# %% One copy is fixed or lost from the start
target = (np.array([0.0, 1.0]), np.array([0.0, 0.0]))
found = fixation(wright_fisher_matrix(1))
assert np.allclose(found, target) and np.shape(found) == (2, 2)
