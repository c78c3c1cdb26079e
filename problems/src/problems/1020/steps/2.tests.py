# %% A forest of 200 trees, all of different species at first
start = np.arange(200)
target = neutral_drift(start, 0.02, 5, 150000, 2500, 42)
final, richness = neutral_drift(start, 0.02, 5, 150000, 2500, 42)
assert richness.shape == (60,) and np.array_equal(richness, target[1])
assert np.array_equal(final, target[0]) and np.array_equal(start, np.arange(200))

# %% Well mixed, the mean richness tends to that of Ewens' formula
final, richness = neutral_drift(np.zeros(51), 0.05, 25, 200000, 60, 3)
theta = 50 * 0.05 / 0.95
target = np.sum(theta / (theta + np.arange(51)))
assert np.isclose(richness[100:].mean(), target, rtol=0.03)

# %% Speciation only: new labels follow the largest one
final, richness = neutral_drift(np.array([7, -3, 7, 20, 7]), 1.0, 1, 12, 5, 9)
target = neutral_drift(np.array([7, -3, 7, 20, 7]), 1.0, 1, 12, 5, 9)
assert np.array_equal(final, target[0]) and np.array_equal(richness, target[1])
assert final.max() == 32

# %% No speciation: few species are left, none is new; the radius is larger than the ring
final, richness = neutral_drift(np.array([5, 6, 5, 8, 9, 9, 6]), 0.0, 10, 30, 1, 11)
target = neutral_drift(np.array([5, 6, 5, 8, 9, 9, 6]), 0.0, 10, 30, 1, 11)
assert np.array_equal(final, target[0]) and np.array_equal(richness, target[1])

# %% One individual, and no events
final, richness = neutral_drift(np.array([4]), 0.3, 2, 40, 40, 5)
target = neutral_drift(np.array([4]), 0.3, 2, 40, 40, 5)[0]
assert np.array_equal(final, target) and np.array_equal(richness, [1])
final, richness = neutral_drift(np.array([3, 1]), 0.5, 1, 0, 1, 0)
assert np.array_equal(final, [3, 1]) and richness.shape == (0,)
