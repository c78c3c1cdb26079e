# %% Two states: the rates back and forth
target = np.array([15.0, 6.0]) / 21
assert np.allclose(steady_state(np.array([[-6.0, 15.0], [6.0, -15.0]])), target)

# %% One way around a cycle: every state is as likely as its way out is slow
rates = np.array([0.5, 4.0, 2.0, 8.0])
K = np.diag(-rates) + np.diag(rates[:-1], -1)
K[0, 3] = rates[3]
target = (1 / rates) / np.sum(1 / rates)
assert np.allclose(steady_state(K), target)

# %% A state that is left for good
K = np.array([[-3.0, 0.0, 0.0], [1.0, -4.0, 5.0], [2.0, 4.0, -5.0]])
target = np.array([0, 5, 4]) / 9
assert np.allclose(steady_state(K), target)

# %% A net with cycles out of equilibrium, integers
K = np.array([[0, 3, 2, 1, 0, 4], [5, 0, 1, 0, 2, 0], [0, 7, 0, 4, 1, 1]])
K = np.vstack([K, [[2, 1, 6, 0, 3, 0], [0, 2, 0, 9, 0, 5], [1, 0, 3, 0, 8, 0]]])
K = K - np.diag(K.sum(axis=0))
p = steady_state(K)
target = steady_state(K)
assert np.allclose(p, target) and np.allclose(K @ p, 0) and np.isclose(np.sum(p), 1)

# %% A single state
p = steady_state(np.zeros((1, 1)))
target = np.array([1.0])
assert p.shape == target.shape and np.allclose(p, target)
