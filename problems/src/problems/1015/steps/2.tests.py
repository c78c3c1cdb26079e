# %% Populations far from equilibrium, force along both axes
f = 0.1 + np.arange(54).reshape(9, 2, 3) % 7 / 50
before = f.copy()
target = collide(f, 0.8, (0.01, -0.02))
found = collide(f, 0.8, (0.01, -0.02))
assert found.shape == (9, 2, 3) and np.allclose(found, target)

# %% The input stays as it was, mass is kept, and the force is added to the momentum
change = collide(f, 1.7, (0.03, 0.05)) - f
momentum_x = change[1] + change[5] + change[8] - change[3] - change[6] - change[7]
momentum_y = change[2] + change[5] + change[6] - change[4] - change[7] - change[8]
target = (0.0, 0.03, 0.05)
assert np.array_equal(f, before) and np.allclose(change.sum(axis=0), target[0])
assert np.allclose(momentum_x, target[1]) and np.allclose(momentum_y, target[2])

# %% Equilibrium without a force does not change
rest = equilibrium(np.full((1, 4), 1.3), np.full((1, 4), 0.05), np.full((1, 4), -0.08))
target = equilibrium(np.full((1, 4), 1.3), np.full((1, 4), 0.05), np.full((1, 4), -0.08))
assert np.allclose(collide(rest, 0.6, (0.0, 0.0)), target)

# %% A relaxation time of 1 forgets the populations but for density and momentum
node = np.array([5.0, 1, 1, 2, 1, 0, 1, 1, 0]).reshape(9, 1, 1) / 12
target = equilibrium(np.ones((1, 1)), np.full((1, 1), -1 / 4), np.zeros((1, 1)))
assert np.allclose(collide(node, 1.0, (0.0, 0.0)), target)

# %% One node at rest, strong force along y
node = equilibrium(np.full((1, 1), 2.0), np.zeros((1, 1)), np.zeros((1, 1)))
target = collide(node, 0.55, (0.0, 0.4))
assert np.allclose(collide(node, 0.55, (0.0, 0.4)), target)
