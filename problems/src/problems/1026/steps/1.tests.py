# %% A turned and shifted copy comes back
a = np.array([[0.0, 0, 0], [3.8, 0, 0], [5.0, 3.6, 0], [4.1, 5.2, 3.3], [1.0, 4.9, 5.5]])
turn = np.array([[2.0, -2, 1], [1, 2, 2], [-2, -1, 2]]) / 3
moved, rmsd = superpose(a @ turn.T + [10, -20, 5], a, np.ones(5))
target = a
assert np.allclose(moved, target) and abs(rmsd) < 1e-7

# %% Different structures, with and without equal weights; nothing given is changed
b = a @ turn + np.array([[0.5, 0, 1], [0, -0.7, 0], [0.2, 0.4, 0], [0, 0, -1], [1.5, 0.3, 0]])
kept, weights = b.copy(), np.array([1.0, 2.0, 0.5, 4.0, 1.0])
even, uneven = superpose(b, a, np.ones(5)), superpose(b, a, weights)
target = (*superpose(b, a, np.ones(5)), *superpose(b, a, weights))
assert np.allclose(even[0], target[0]) and np.isclose(even[1], target[1])
assert np.allclose(uneven[0], target[2]) and np.isclose(uneven[1], target[3])
assert np.array_equal(b, kept) and even[1] < uneven[1] + 1

# %% A mirror image stays one: distances within the structure are kept
moved, rmsd = superpose(a * [1, 1, -1], a, np.ones(5))
target = (*superpose(a * [1, 1, -1], a, np.ones(5)), np.linalg.norm(a[:, None] - a, axis=-1))
assert np.allclose(moved, target[0]) and np.isclose(rmsd, target[1]) and rmsd > 0.5
assert np.allclose(np.linalg.norm(moved[:, None] - moved, axis=-1), target[2])

# %% Atoms in a plane, and on a line
flat, line = a * [1, 1, 0], np.array([[0.0, 0, 0], [1, 0, 0], [3, 0, 0]])
found = superpose(flat @ turn.T, flat, np.ones(5)), superpose(line @ turn.T + 1, line, np.ones(3))
longer = superpose(line @ turn.T * 1.5, line, np.array([1.0, 2.0, 1.0]))
x = np.array([-1.25, -0.25, 1.75])
target = (flat, line, np.stack([1.25 + 1.5 * x, 0 * x, 0 * x], axis=1), 0.5 * np.sqrt(1.1875))
assert np.allclose(found[0][0], target[0]) and np.allclose(found[1][0], target[1])
assert np.allclose(longer[0], target[2]) and np.isclose(longer[1], target[3])

# %% Turned by right angles, mirrored or not: half of the copies come back
axes = [(p, s) for p in ((0, 1, 2), (1, 2, 0), (2, 0, 1)) for s in (1, -1)]
axes += [(p, s) for p in ((1, 0, 2), (0, 2, 1), (2, 1, 0)) for s in (1, -1)]
signs = [np.array([1, 1, 1]), np.array([1, -1, 1])]
turned = [a[:, list(p)] * s * other for p, s in axes for other in signs]
deviations = np.array([superpose(one, a, np.arange(1.0, 6.0))[1] for one in turned])
target = np.array([superpose(one, a, np.arange(1.0, 6.0))[1] for one in turned])
assert np.allclose(deviations, target, atol=1e-6) and np.sum(deviations < 1e-6) == 12

# %% One atom
moved, rmsd = superpose(np.array([[1.0, 2.0, 3.0]]), np.array([[-4.0, 5.0, 6.0]]), np.array([7.0]))
target = (np.array([[-4.0, 5.0, 6.0]]), 0.0)
assert np.allclose(moved, target[0]) and np.isclose(rmsd, target[1])
