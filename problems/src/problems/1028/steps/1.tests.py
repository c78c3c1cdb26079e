# %% Equal independent sites: binomial coefficients
target = np.array([1, 4 * 0.5, 6 * 0.25, 4 * 0.125, 0.0625])
assert np.allclose(binding_polynomial(np.array([3.0]), np.full((1, 4), 0.5)), target)

# %% Two conformations with unequal sites, weights not normalised, integers
weights, constants = np.array([3, 1]), np.array([[1, 0, 2], [4, 5, 3]])
target = np.array([4, 3 * 3 + 12, 3 * 2 + 47, 60]) / 4
assert np.allclose(binding_polynomial(weights, constants), target)

# %% Monod, Wyman and Changeux: the terms of T and R
c, L, k = 0.01, 9000.0, 0.6
target = np.array([1, 4, 6, 4, 1]) * k ** np.arange(5) * (1 + L * c ** np.arange(5)) / (1 + L)
beta = binding_polynomial(np.array([L, 1.0]), k * np.array([[c] * 4, [1.0] * 4]))
assert np.allclose(beta, target, rtol=1e-10, atol=0)

# %% No sites
beta = binding_polynomial(np.array([2.0, 5.0]), np.zeros((2, 0)))
target = np.array([1.0])
assert beta.shape == target.shape and np.allclose(beta, target)

# %% Three conformations: the polynomial has the right values
weights = np.array([0.2, 5.0, 0.7])
constants = np.array([[0.3, 2, 0, 1.1, 0.6], [7, 0.2, 0.4, 0.9, 1.5], [3, 3, 1, 0, 2]])
x = np.array([0.1, 1.0, 4.0])
target = weights @ np.prod(1 + constants[:, :, None] * x, axis=1) / 5.9
powers = np.vander(x, 6, increasing=True)
assert np.allclose(powers @ binding_polynomial(weights, constants), target)
