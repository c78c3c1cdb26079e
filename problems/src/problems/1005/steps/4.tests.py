# %% One bar pulled along its axis: load factors of the closed form
line, pair = np.array([[0.0], [2.0]]), np.array([[0, 1]])
end, pull = np.array([[False], [True]]), np.array([[0.0], [0.5]])
factors, path = equilibrium_path(line, pair, np.array([8.0]), end, pull, 0.25, 4)
stretch = np.array([1, 1.125, 1.25, 1.375, 1.5])
target = 8 * stretch * (stretch**2 - 1)
assert factors.shape == (5,) and np.allclose(factors, target)
assert path.shape == (5, 2, 1) and np.allclose(path[:, 1, 0], [0, 0.25, 0.5, 0.75, 1.0])

# %% The truss of two bars snaps through and hangs: the load falls, turns round and rises again
nodes = np.array([[-1.0, 0.0], [0.0, 0.5], [1.0, 0.0]])
bars, ea = np.array([[0, 1], [1, 2]]), np.array([100.0, 100.0])
free = np.array([[False, False], [True, True], [False, False]])
load = np.array([[0.0, 0.0], [0.0, -2.0], [0.0, 0.0]])
factors, path = equilibrium_path(nodes, bars, ea, free, load, 0.15, 8)
w = 0.15 * np.arange(9)
target = 0.5 * 100 / 1.25**1.5 * (0.5 - w) * (2 * 0.5 * w - w**2)
assert np.allclose(factors, target) and np.min(factors) < -1.5
assert np.allclose(path[:, 1, 1], -w) and np.allclose(path[:, [0, 2]], 0)

# %% Pulled down by a soft bar: where the truss snaps, the end of the bar moves up
nodes2 = np.array([[-1.0, 0.0], [0.0, 0.8], [1.0, 0.0], [0.0, -0.2]])
bars2, ea2 = np.array([[0, 1], [1, 2], [3, 1]]), np.array([100.0, 100.0, 4.0])
free2 = np.array([[False, False], [False, True], [False, False], [False, True]])
load2 = np.array([[0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, -1.0]])
target = equilibrium_path(nodes2, bars2, ea2, free2, load2, 0.24, 10)
factors, path = equilibrium_path(nodes2, bars2, ea2, free2, load2, 0.24, 10)
assert np.allclose(factors, target[0]) and np.allclose(path, target[1])
step = np.diff(path.reshape(11, 8), axis=0)
assert np.allclose(np.linalg.norm(step, axis=1), 0.24)
assert np.min(step[:, 7]) < -0.1 and np.max(step[:, 7]) > 0.1

# %% An imperfect truss sways: states are in equilibrium, steps have their length
nodes3 = np.array([[-0.5, 0.0], [0.05, 1.0], [0.5, 0.0]])
factors, path = equilibrium_path(nodes3, bars, ea, free, load, 0.12, 8)
target = equilibrium_path(nodes3, bars, ea, free, load, 0.12, 8)
assert np.allclose(factors, target[0]) and np.allclose(path, target[1])
forces = np.array([truss_response(nodes3, bars, ea, u)[0][2:4] for u in path])
assert np.allclose(forces, np.outer(factors, [0, -2])) and np.max(np.abs(path[:, 1, 0])) > 0.2

# %% No steps
factors, path = equilibrium_path(nodes, bars, ea, free, load, 0.1, 0)
target = (np.zeros(1), np.zeros((1, 3, 2)))
assert np.array_equal(factors, target[0]) and np.array_equal(path, target[1])
