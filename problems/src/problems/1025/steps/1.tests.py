# %% Polyethylene at 413 K
U = statistical_weights(2.092, 0.0, 8.368, 413.0)
target = statistical_weights(2.092, 0.0, 8.368, 413.0)
assert np.allclose(U, target) and np.allclose(U[0], [1, U[0, 1], U[0, 1]])

# %% Weights of 1/2, 1/3 and 1/5
RT = 8.31446262e-3 * 300
U = statistical_weights(RT * np.log(2), RT * np.log(3), RT * np.log(5), 300)
target = np.array([[1, 1 / 2, 1 / 2], [1, 1 / 6, 1 / 10], [1, 1 / 10, 1 / 6]])
assert np.allclose(U, target)

# %% A chain that prefers gauche, and forbidden neighbours
U = statistical_weights(-RT * np.log(4), -1.0, np.inf, 300.0)
target = np.array([[1, 4, 4], [1, 4 * np.exp(1 / RT), 0], [1, 0, 4 * np.exp(1 / RT)]])
assert np.allclose(U, target)

# %% At a very high temperature all weights are 1, at a low one only trans is left
hot, cold = statistical_weights(3, 1, 8, 1e12), statistical_weights(3, 1, 8, 5)
target = (np.ones((3, 3)), np.array([[1, 0, 0]] * 3))
assert np.allclose(hot, target[0]) and np.allclose(cold, target[1])
