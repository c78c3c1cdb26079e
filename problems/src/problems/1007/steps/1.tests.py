# %% A uniform grid of integers: the textbook's coefficients
lower, diag, upper = black_scholes_stencil(np.array([0, 1, 2, 3, 4]), 0.05, 0.01, 0.2)
j = np.arange(1, 4)
target = (0.02 * j**2 - 0.02 * j, -0.04 * j**2 - 0.05, 0.02 * j**2 + 0.02 * j)
assert len(lower) == 3 and np.allclose([lower, diag, upper], target)

# %% Steps of unequal lengths: exact for 1, S and S^2
S = np.array([50.0, 52.0, 57.0, 58.0, 70.0, 100.0])
lower, diag, upper = black_scholes_stencil(S, 0.03, 0.07, 0.4)
powers = np.stack([np.ones(6), S, S**2])
target = np.stack([-0.03 * powers[0], -0.07 * powers[1], (0.16 + 0.03 - 0.14) * powers[2]])[:, 1:-1]
assert np.allclose(lower * powers[:, :-2] + diag * powers[:, 1:-1] + upper * powers[:, 2:], target)

# %% One inner node; without volatility only the drift is left
lower, diag, upper = black_scholes_stencil(np.array([1.0, 2.0, 4.0]), 0.5, 0.2, 0.0)
target = np.array([-0.4, -0.2, 0.1])
assert np.allclose([lower[0], diag[0], upper[0]], target) and len(lower) == 1

# %% No inner node
parts = black_scholes_stencil(np.array([0.0, 100.0]), 0.05, 0.0, 0.3)
target = np.array([0, 0, 0])
assert np.array_equal([len(part) for part in parts], target)
