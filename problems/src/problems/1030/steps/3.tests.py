# %% Known genotypes: variance between and within the three groups
y = np.array([1.0, 3.0, 4.0, 6.0, 5.0, 9.0, 7.0])
p = np.eye(3)[[0, 0, 1, 1, 1, 2, 2]][:, None, :]
target = 3.5 * np.log10([sum((y - 5) ** 2) / 6])
lod = haley_knott(y, p, np.zeros((7, 0)))
assert lod.shape == target.shape and np.allclose(lod, target)

# %% Missing phenotypes are left out, together with their covariates
genotypes = np.array([[0, 1], [1, 1], [2, 0], [1, 2], [0, 1], [2, 2], [1, 0], [0, 0], [2, 1]])
p = 0.8 * np.eye(3)[genotypes] + 0.2 * np.array([1, 2, 1]) / 4
y = np.array([1.0, np.nan, 3.5, 2.0, 0.5, 4.0, 2.2, np.nan, 3.0])
sex = np.array([[0.0], [1], [1], [0], [1], [1], [0], [5], [0]])
keep = ~np.isnan(y)
target = haley_knott(y[keep], p[keep], sex[keep])
assert np.allclose(haley_knott(y, p, sex), target) and target[0] > target[1]

# %% Uncertain genotypes with two covariates
u = np.sin(np.arange(60.0)).reshape(20, 3) + 1.2
u = u / u.sum(axis=1, keepdims=True)
p = np.stack([u, u[::-1]], axis=1)
extra = np.stack([np.cos(2.0 * np.arange(20)), np.arange(20) % 3], axis=1)
y = 2 * p[:, 0, 1] - p[:, 0, 0] + extra[:, 0] + 0.3 * np.sin(7.0 * np.arange(20))
target = haley_knott(y, p, extra)
lod = haley_knott(y, p, extra)
assert np.allclose(lod, target) and np.allclose(haley_knott(3 - 2 * y, p, extra), target)

# %% All alike at a position, and the same covariate twice: nothing is explained twice
p = np.tile([0.25, 0.5, 0.25], (6, 2, 1))
p[:, 1] = np.eye(3)[[0, 1, 2, 0, 1, 2]]
y = np.array([0.0, 1.0, 3.0, 0.5, 1.0, 2.0])
twice = np.array([[1.0, 1], [0, 0], [0, 0], [1, 1], [0, 0], [1, 1]])
target = haley_knott(y, p, twice[:, :1])
assert np.allclose(haley_knott(y, p, twice), target) and np.isclose(haley_knott(y, p, twice)[0], 0)

# %% A phenotype that does not vary
target = np.zeros(2)
assert np.allclose(haley_knott(np.full(6, 7.3), p, twice), target)
