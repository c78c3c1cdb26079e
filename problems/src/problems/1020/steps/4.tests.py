# %% Two of three individuals are alike: theta squared is 2
target = (np.sqrt(2), np.log(3 * np.sqrt(2) / ((np.sqrt(2) + 1) * (np.sqrt(2) + 2))))
assert np.allclose(ewens_fit(np.array([8, 3, 8])), target, rtol=1e-8)

# %% Several species with the same abundance
labels = np.array([1, 1, 1, 1, 2, 2, 3, 3, 5, 6, 7, 4, 4, 4, 4])
target = ewens_fit(labels)
theta, log_probability = ewens_fit(labels)
assert np.isclose(theta, target[0], rtol=1e-8) and np.isclose(log_probability, target[1])
assert np.isclose(np.sum(theta / (theta + np.arange(15))), 7)

# %% Probabilities of all ways to have two species in five individuals, 4 + 1 and 3 + 2
one, two = ewens_fit(np.array([1, 1, 1, 1, 2])), ewens_fit(np.array([1, 1, 1, 2, 2]))
x = one[0]
target = 50 * x**2 / np.prod(x + np.arange(5))
assert np.isclose(np.exp(one[1]) + np.exp(two[1]), target)
assert np.isclose(one[0], two[0]) and np.isclose(np.exp(one[1] - two[1]), 30 / 20)

# %% A thousand individuals, few species and many
few, many = np.arange(1000) % 2, np.minimum(np.arange(1000), 990)
target = np.array([ewens_fit(few), ewens_fit(many)])
assert np.allclose([ewens_fit(few), ewens_fit(many)], target, rtol=1e-7)

# %% One species, one individual, and all different
target = (0.0, 0.0)
assert np.allclose(ewens_fit(np.array([3, 3, 3, 3])), target)
assert np.allclose(ewens_fit(np.array([6])), target)
theta, log_probability = ewens_fit(np.array([5, 1]))
assert np.isposinf(theta) and np.isclose(log_probability, target[1])
