# %% Three oscillators of one grain: binomial coefficients
j = np.arange(12)
target = (j + 1) * (j + 2) / 2
assert np.allclose(count_states(np.array([10.0, 9.0, 12.0]), 10.0, 12), target)

# %% One oscillator, rounded upwards at half a grain, and one rounded to at least a grain
one, half, soft = (count_states(np.array([nu]), 10.0, 8) for nu in (24.9, 25.0, 0.3))
target = (np.array([1, 0, 1, 0, 1, 0, 1, 0]), np.array([1, 0, 0, 1, 0, 0, 1, 0]), np.ones(8))
assert np.allclose(one, target[0]) and np.allclose(half, target[1])
assert np.allclose(soft, target[2])

# %% Change for a dollar: 1, 5, 10, 25 and 50 cents in 292 ways
counts = count_states(np.array([50.0, 1.0, 10.0, 25.0, 5.0]), 1.0, 101)
target = count_states(np.array([50.0, 1.0, 10.0, 25.0, 5.0]), 1.0, 101)
assert counts.shape == (101,) and np.allclose(counts, target) and counts[100] == 292

# %% Cyclopropane-like: 21 oscillators up to 20000 1/cm
modes = np.repeat([3040, 1480, 1190, 1070, 1030, 870, 740], [6, 3, 3, 3, 3, 2, 1]).astype(float)
counts = count_states(modes, 10.0, 2001)
target = count_states(modes, 10.0, 2001)
assert np.allclose(counts, target)

# %% No oscillators, and a grid of one energy
bare, single = count_states(np.zeros(0), 5.0, 4), count_states(np.array([7.0, 3.0]), 1.0, 1)
target = (np.array([1, 0, 0, 0]), np.array([1]))
assert np.allclose(bare, target[0]) and np.shape(single) == (1,) and np.allclose(single, target[1])
