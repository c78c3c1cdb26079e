# %% Around zero: by the midpoint rule
a, b, n = -1.5, 0.7, 8
y = a + (b - a) * (np.arange(4000) + 0.5) / 4000
waves = np.cos(np.outer(np.arange(n), np.pi * (y - a) / (b - a)))
target = 2 * np.mean(np.maximum(1 - np.exp(y), 0) * waves, axis=1)
assert np.allclose(put_coefficients(a, b, n), target, atol=1e-6)

# %% Wholly below zero, where the put always pays
a, b = -3.0, -1.0
y = a + (b - a) * (np.arange(4000) + 0.5) / 4000
waves = np.cos(np.outer(np.arange(5), np.pi * (y - a) / (b - a)))
target = 2 * np.mean((1 - np.exp(y)) * waves, axis=1)
assert np.allclose(put_coefficients(a, b, 5), target, atol=1e-6)

# %% Wholly above zero, where it never does
coefficients = put_coefficients(0.2, 1.3, 4)
target = np.zeros(4)
assert coefficients.shape == (4,) and np.allclose(coefficients, target)

# %% The first coefficient alone is twice the mean
coefficients = put_coefficients(-2.0, 2.0, 1)
target = np.array([0.5 * (2 - (1 - np.exp(-2)))])
assert coefficients.shape == (1,) and np.allclose(coefficients, target)

# %% Integer ends; the series gives the payoff back
coefficients = put_coefficients(-4, 6, 400)
target = np.maximum(1 - np.exp(np.array([-3.5, -1.0, -0.2, 0.3, 4.0])), 0)
coefficients[0] /= 2
waves = np.cos(np.outer(np.array([0.5, 3.0, 3.8, 4.3, 8.0]), np.pi * np.arange(400) / 10))
assert np.allclose(waves @ coefficients, target, atol=2e-3)
