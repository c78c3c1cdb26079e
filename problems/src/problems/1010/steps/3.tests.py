# %% The square lattice with 8 x 8 wave vectors: sums in closed form
pairs = np.array([[0, 1], [0, 1], [0, 1], [0, 1]])
offsets = np.array([[0, 0], [-1, 0], [0, -1], [-1, -1]])
moments, energy = ordered_moments(8, 0.0, pairs, offsets, np.ones(4), np.array([1, -1]), 0.5, 0.0)
c = np.cos(np.pi * (np.arange(8) + 0.5) / 8)
root = np.sqrt(1 - np.outer(c, c) ** 2)
target = (0.5 - np.mean(1 / root - 1) / 2, -1 + 2 * np.mean(root - 1))
assert np.allclose(moments, target[0]) and np.isclose(energy, target[1])

# %% A ferromagnetic chain of one site: no zero-point motion, thermal magnons only
one, along, minus = np.array([[0, 0]]), np.array([[1]]), np.array([-1.0])
cold, energy = ordered_moments(10, 0.0, one, along, minus, np.array([1]), 2.0, 0.5)
warm, same = ordered_moments(10, 3.0, one, along, minus, np.array([1]), 2.0, 0.5)
epsilon = 4 * (1 - np.cos(2 * np.pi * (np.arange(10) + 0.5) / 10)) + 2
target = (2.0, 2 - np.mean(1 / np.expm1(epsilon / 3)), -6.0)
assert np.allclose(cold, target[0]) and np.allclose(warm, target[1])
assert np.allclose([energy, same], target[2])

# %% Two up spins and a down spin, in one dimension, warm
pairs3 = np.array([[0, 1], [1, 2], [2, 0], [0, 0]])
offsets3, exchange3 = np.array([[0], [0], [1], [1]]), np.array([-1.0, 0.7, 1.2, -0.3])
args = (pairs3, offsets3, exchange3, np.array([1, 1, -1]), 1.5, 0.05)
moments, energy = ordered_moments(6, 0.8, *args)
target = ordered_moments(6, 0.8, *args)
assert np.allclose(moments, target[0]) and np.isclose(energy, target[1])

# %% ... and cold: fluctuations create magnons in pairs, so up and down spins lose the same
moments, energy = ordered_moments(6, 0.0, *args)
target = ordered_moments(6, 0.0, *args)
assert np.allclose(moments, target[0]) and np.isclose(energy, target[1])
assert np.isclose(3.0 - moments[0] - moments[1], 1.5 - moments[2])

# %% One wave vector in three dimensions, a cubic ferromagnet
bonds = (np.zeros((3, 2), dtype=int), np.eye(3, dtype=int), np.array([-1.0, -2.0, -3.0]))
moments, energy = ordered_moments(1, 5.0, *bonds, np.array([1]), 0.5, 0.1)
target = (0.5 - 1 / np.expm1(12.1 / 5), -1.525)
assert np.allclose(moments, target[0]) and np.isclose(energy, target[1])
