# %% Two atoms: any change of their distance is the one mode there is
pair = np.array([[0.0, 0, 0], [4, 0, 0]])
found = cumulative_overlap(pair, np.array([[1.0, 1, 1], [1, 1, 6.5]]), 10.0, 3)
target = np.ones(3)
assert np.shape(found) == (3,) and np.allclose(found, target)

# %% A helix that bends and stretches
k = np.arange(10)
helix = np.stack([2.3 * np.cos(1.74 * k), 2.3 * np.sin(1.74 * k), 1.5 * k + 0.05 * k**2], axis=1)
bent = helix + np.stack([0.03 * (k - 4) ** 2, 0.02 * k * (k % 3), 0.1 * k], axis=1)
turn = np.array([[2.0, -2, 1], [1, 2, 2], [-2, -1, 2]]) / 3
found = cumulative_overlap(helix, bent @ turn.T - 30, 9.0, 12)
target = cumulative_overlap(helix, bent, 9.0, 12)
assert np.shape(found) == (12,) and np.allclose(found, target, atol=1e-6)

# %% From the other structure, with another cut-off
found = cumulative_overlap(bent, helix, 12.0, 5)
target = cumulative_overlap(bent, helix, 12.0, 5)
assert np.allclose(found, target, atol=1e-6)

# %% All 24 modes explain everything, and there are no more
found = cumulative_overlap(helix, bent, 15.0, 30)
target = 1.0
assert np.shape(found) == (30,) and np.allclose(found[23:], target) and found[20] < 1 - 1e-6
assert np.all(np.diff(found) >= -1e-12)

# %% Three atoms almost on a line: bending is so soft that it counts as rigid
bow = np.array([[0.0, 0, 0], [1, 1e-3, 0], [2, 0, 0]])
bend = bow + np.array([[0, -0.3, 0], [0.1, 0.6, 0], [0, -0.3, 0]])
found = cumulative_overlap(bow, bend, 5.0, 2)[1]
target = cumulative_overlap(bow, bend, 5.0, 2)[1]
assert np.allclose(found, target, atol=1e-5)

# %% A rigid motion is no change; without springs there are no modes
still = cumulative_overlap(helix[:4], helix[:4], 9.0, 2)
free = cumulative_overlap(pair, 2 * pair, 1.0, 2)
target = (np.zeros(2), np.zeros(2))
assert np.array_equal(still, target[0]) and np.array_equal(free, target[1])
