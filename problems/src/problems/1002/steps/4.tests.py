# %% Halved every year, from 64 down to 4
path = harvested_projection(np.array([[1.0]]), np.array([64]), np.array([0.5]), 5.0, 20)
target = [np.array([64.0]), np.array([32.0]), np.array([16.0]), np.array([8.0]), np.array([4.0])]
assert len(path) == len(target) and np.allclose(path, target)

# %% Adults harvested, until the horizon; the initial vector stays as it was
A = np.array([[0.2, 0.0, 3.5], [0.3, 0.5, 0.0], [0.0, 0.2, 0.85]])
n0 = np.array([20.0, 10.0, 5.0])
path = harvested_projection(A, n0, np.array([0.0, 0.1, 0.6]), 1.0, 6)
target = harvested_projection(A, n0, np.array([0.0, 0.1, 0.6]), 1.0, 6)
assert len(path) == len(target) and np.allclose(path, target)
assert np.array_equal(n0, np.array([20.0, 10.0, 5.0]))

# %% At the threshold from the start
path = harvested_projection(A, np.array([10, 5, 5]), np.zeros(3), 20.0, 8)
target = [np.array([10.0, 5.0, 5.0])]
assert len(path) == len(target) and np.allclose(path, target)

# %% Years until quasi-extinction
path = harvested_projection(A, np.array([300, 100, 50]), np.array([0.3, 0.3, 0.5]), 40.0, 100)
target = len(harvested_projection(A, np.array([300, 100, 50]), np.array([0.3, 0.3, 0.5]), 40.0, 100)) - 1
assert len(path) - 1 == target

# %% Without years to project there is only the start
path = harvested_projection(A, n0, np.zeros(3), 0.0, 0)
target = [np.array([20.0, 10.0, 5.0])]
assert len(path) == len(target) and np.allclose(path, target)
