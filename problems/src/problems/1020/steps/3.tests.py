# %% Abundances 3, 2, 1 by hand
labels = np.array([4, 9, 4, 4, 1, 9])
target = np.array([0.0, 1.0, 26 / 15, 2.25, 2.6, 17 / 6, 3.0])
assert np.allclose(rarefaction(labels, np.arange(7)), target)

# %% Many species of equal abundance: one common probability
labels = np.repeat(np.arange(50), 4)
m = np.array([10, 100, 197, 190])
missing = np.array([(200 - k) * (199 - k) * (198 - k) * (197 - k) for k in m])
target = 50 * (1 - missing / (200.0 * 199 * 198 * 197))
assert np.allclose(rarefaction(labels, m), target)

# %% Thousands of individuals with labels in any order
labels = (np.arange(4000) ** 2 % 4001) % 331 * (np.arange(4000) % 3)
sizes = np.array([4000, 1, 50, 1000, 3999])
target = rarefaction(labels, sizes)
found = rarefaction(labels, sizes)
assert np.allclose(found, target) and np.isclose(found[0], len(set(labels.tolist())))

# %% One species, one individual, no samples
target = np.array([0.0, 1.0, 1.0])
assert np.allclose(rarefaction(np.array([-5, -5, -5]), np.array([0, 1, 3])), target)
assert np.allclose(rarefaction(np.array([2]), np.array([0, 1])), target[:2])
assert rarefaction(np.array([2, 3]), np.array([], dtype=int)).shape == (0,)
