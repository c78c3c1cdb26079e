# %% Drift alone: heterozygosity decays by 1 - 1 / M, and 0 generations change nothing
P = wright_fisher_matrix(20)
start = np.zeros(21)
start[[4, 10]] = [0.25, 0.75]
found = [evolve(P, start, t)[1] for t in (0, 1, 2, 7, 100)]
target = (0.25 * 0.32 + 0.75 * 0.5) * (1 - 1 / 20) ** np.array([0, 1, 2, 7, 100])
assert np.allclose(found, target, rtol=1e-9) and np.array_equal(evolve(P, start, 0)[0], start)

# %% One and six generations of a chain that is not symmetric; the start stays as it is
P = wright_fisher_matrix(6, s=0.8, h=0.1, u=0.05, v=0.01)
start = np.array([0, 1, 0, 0, 0, 0, 0])
distribution, heterozygosity = evolve(P, start, 6)
target = (P[1] @ P @ P @ P @ P @ P, np.array([0, 1, 0, 0, 0, 0, 0]))
assert np.allclose(distribution, target[0]) and np.array_equal(start, target[1])
assert np.isclose(heterozygosity, target[0] @ (np.arange(7) * np.arange(6, -1, -1)) / 18)

# %% Balance of mutation and drift: mean and variance after 300000 generations
M, u, v = 640, 2e-4, 1e-4
P = wright_fisher_matrix(M, u=u, v=v)
start = np.zeros(M + 1)
start[M] = 1.0
distribution, heterozygosity = evolve(P, start, 300000)
m, b = v / (u + v), 1 - u - v
second = (m / M + (1 - 1 / M) * (v**2 + 2 * v * b * m)) / (1 - (1 - 1 / M) * b**2)
target = (m, 2 * (m - second))
assert np.isclose(distribution @ np.arange(M + 1) / M, target[0], rtol=1e-6)
assert np.isclose(heterozygosity, target[1], rtol=1e-6) and np.isclose(distribution.sum(), 1)

# %% Selection: after a million generations the allele is fixed or lost
P = wright_fisher_matrix(M, s=0.01, h=0.5)
distribution, heterozygosity = evolve(P, np.eye(M + 1)[5], 1000000)
target = fixation(P)[0][5]
assert np.isclose(distribution[M], target) and np.isclose(distribution[0], 1 - target)
assert abs(heterozygosity) < 1e-9

# %% A single copy that mutates back and forth
distribution, heterozygosity = evolve(np.array([[0.9, 0.1], [0.2, 0.8]]), np.array([1.0, 0.0]), 3)
target = np.array([2 + 0.7**3, 1 - 0.7**3]) / 3
assert np.allclose(distribution, target) and np.isclose(heterozygosity, 0.0)
