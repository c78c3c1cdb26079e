# %% Two copies, drift alone
target = np.array([[1, 0, 0], [0.25, 0.5, 0.25], [0, 0, 1]])
P = wright_fisher_matrix(2)
assert P.shape == target.shape and np.allclose(P, target)

# %% Five copies with selection and dominance: the mean of the next generation
P = wright_fisher_matrix(5, s=0.4, h=0.25)
x = np.arange(6) / 5
target = 5 * (1.4 * x**2 + 1.1 * x * (1 - x)) / (1.4 * x**2 + 2.2 * x * (1 - x) + (1 - x) ** 2)
assert np.allclose(P @ np.arange(6), target) and np.allclose(P.sum(axis=1), 1)

# %% Overdominance and mutation, all elements
P = wright_fisher_matrix(6, s=-0.5, h=-0.8, u=0.01, v=0.03)
target = wright_fisher_matrix(6, s=-0.5, h=-0.8, u=0.01, v=0.03)
assert np.allclose(P, target) and np.isclose(P[0, 0], 0.97**6) and np.isclose(P[6, 6], 0.99**6)

# %% Every copy mutates, one way or both
target = (np.array([[0, 0, 0, 1.0]] * 4), np.eye(3)[::-1])
assert np.allclose(wright_fisher_matrix(3, v=1.0), target[0])
assert np.allclose(np.diag(wright_fisher_matrix(2, u=1.0, v=1.0)[::-1]), [1, 0.5, 1])
assert np.allclose(wright_fisher_matrix(2, u=1.0, v=1.0)[::2], target[1][::2])

# %% More copies than binomial coefficients can bear: mean and variance
M = 1040
P = wright_fisher_matrix(M, s=0.02, h=1.0)[[1, 400, 1039]]
x = np.array([1, 400, 1039]) / M
x = 1.02 * x / (1 + 0.02 * x * (2 - x))
mean = P @ np.arange(M + 1)
target = (M * x, M * x * (1 - x))
assert np.allclose(mean, target[0], rtol=1e-9)
assert np.allclose(P @ np.arange(M + 1) ** 2 - mean**2, target[1], rtol=1e-6)

# %% A single copy
target = np.array([[0.9, 0.1], [0.2, 0.8]])
assert np.allclose(wright_fisher_matrix(1, s=3.0, u=0.2, v=0.1), target)
