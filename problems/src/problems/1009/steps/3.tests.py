# %% A topological ring of six sites: an odd ground state without flux, an even one with it
found = topological_index(np.full(6, 0.8), np.full(6, 1.0), np.full(6, 0.5))
target = (-1, 1, -1)
assert tuple(found) == target

# %% Trivial rings of seven sites, all sites full or all empty
full = topological_index(np.full(7, 2.5), np.ones(7), np.full(7, 0.3))
empty = topological_index(np.full(7, -2.5), np.ones(7), np.full(7, 0.3))
target = (np.array([-1, -1, 1]), np.array([1, 1, 1]))
assert np.array_equal(full, target[0]) and np.array_equal(empty, target[1])

# %% The gap closes without flux, or with it in a ring of odd length; a chain of zeros
even = topological_index(np.full(4, 2.0), np.ones(4), np.ones(4))
odd = topological_index(np.full(5, 2.0), np.ones(5), np.ones(5))
zeros = topological_index(np.zeros(2), np.zeros(2), np.zeros(2))
rounded = topological_index(np.full(7, -1.4), np.full(7, 0.7), np.full(7, 0.3))
target = np.array([[0, 1, 0], [-1, 0, 0], [0, 0, 0], [0, 1, 0]])
assert np.array_equal([even, odd, zeros, rounded], target)

# %% A gap of one part in ten million is a gap, whatever the unit of energy
mu = np.full(4, 2.0 - 1e-6)
indices = [topological_index(x * mu, np.full(4, x), np.full(4, x))[2] for x in (1e-4, 1, 1e4)]
target = np.array([-1, -1, -1])
assert np.array_equal(indices, target)

# %% An inhomogeneous chain with one weak bond
mu, w = np.array([0.3, -0.2, 1.1, 0.7, 0.1]), np.array([1.0, 0.8, 0.1, 0.6, 0.9])
found = topological_index(mu, w, np.array([0.5, 0.4, 0.9, 0.2, 0.3]))
target = topological_index(mu, w, np.array([0.5, 0.4, 0.9, 0.2, 0.3]))
assert tuple(found) == tuple(target)

# %% Phases along a scan of the chemical potential
scan = np.array([-2.3, -1.9, -0.4, 0.4, 1.9, 2.3])
indices = [topological_index(np.full(6, x), np.ones(6), np.full(6, -0.7))[2] for x in scan]
target = np.array([1, -1, -1, -1, -1, 1])
assert np.array_equal(indices, target)
