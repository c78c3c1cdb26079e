# %% A community with one dominant species
labels = np.array([1] * 30 + [2, 3, 4, 5, 6, 7, 8, 9, 10, 10])
target = neutrality_test(labels, 59, 17)
assert np.allclose(neutrality_test(labels, 59, 17), target)

# %% An even community; the mean homozygosity is that of the formula, nearly
labels = np.arange(20) % 5
observed, expected, p_value = neutrality_test(labels, 120, 5)
theta = ewens_fit(labels)[0]
target = (0.2, 0.05 + 0.95 / (1 + theta), neutrality_test(labels, 120, 5)[2])
assert np.isclose(observed, target[0]) and np.isclose(expected, target[1], rtol=0.1)
assert np.isclose(p_value, target[2])

# %% Single communities of three seeds
labels = np.array([4, 4, 4, 2, 2, 7, 9, 9, 9, 9, 1])
target = np.array([neutrality_test(labels, 1, seed) for seed in (1, 2, 3)])
assert np.allclose([neutrality_test(labels, 1, seed) for seed in (1, 2, 3)], target)

# %% One species, all different, and one individual: nothing else can happen
cases = ([2, 2, 2, 2], [3, 1, 4, 8], [6], [5, 4, 3, 2, 1])
found = [neutrality_test(np.array(labels), 9, 1) for labels in cases]
target = np.array([[1, 1, 1], [0.25, 0.25, 1], [1, 1, 1], [0.2, 0.2, 1]])
assert np.allclose(found, target)

# %% A drifted community, from the simulation of the ring
final = neutral_drift(np.arange(40), 0.03, 2, 2000, 2000, 8)[0]
target = neutrality_test(final, 30, 23)
assert np.allclose(neutrality_test(final, 30, 23), target)
