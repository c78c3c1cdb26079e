# %% Moments of the binomial distribution, to the ends
p, n = np.array([0.0, 0.2, 0.5, 0.83, 1.0]), np.arange(51)
found = np.array([canonical_average(n, p), canonical_average(n**2, p)])
target = np.array([50 * p, 50 * p * (1 - p) + (50 * p) ** 2])
assert found.shape == target.shape and np.allclose(found, target)

# %% Two by two sites: the exact probability to span
p = np.linspace(0, 1, 9)
found = canonical_average(np.array([0, 0, 1 / 3, 1, 1]), p)
target = 2 * p**2 - p**4
assert np.allclose(found, target)

# %% 50000 sites; 2000 sites, nearly empty and nearly full
n, p = np.arange(50001) / 50000, np.array([1e-7, 0.999])
found = canonical_average(n**2, [0.5927]), canonical_average(n[:2001] ** 2 * 2.5e9, p)
target = (0.5927 * 0.4073 / 50000 + 0.5927**2, 2000 * p * (1 - p) + (2000 * p) ** 2)
assert np.allclose(found[0], target[0], rtol=1e-7, atol=0)
assert np.allclose(found[1], target[1], rtol=1e-7, atol=0)

# %% From sweeps to probabilities
P, chi, R = sweep_averages(6, 20, 5)
p = np.array([0.1, 0.45, 0.6, 0.75])
found = np.array([canonical_average(values, p) for values in (P, chi, R)])
target = np.array([canonical_average(values, p) for values in (P, chi, R)])
assert np.allclose(found, target)

# %% One site, no sites, no probabilities
found = np.hstack([canonical_average([2, 5], [0.25, 1.0]), canonical_average([3.0], [0.4, 0, 1])])
target = np.array([2.75, 5, 3, 3, 3])
assert np.allclose(found, target) and canonical_average([1, 2], []).shape == (0,)
