# %% A flat truss of two bars: unstable between its two limit points
nodes = np.array([[-1.0, 0.0], [0.0, 0.5], [1.0, 0.0]])
bars, ea = np.array([[0, 1], [1, 2]]), np.array([100.0, 100.0])
free = np.array([[False, False], [True, True], [False, False]])
load = np.array([[0.0, 0.0], [0.0, -2.0], [0.0, 0.0]])
states = equilibrium_path(nodes, bars, ea, free, load, 0.1, 11)
negative, limit = path_stability(nodes, bars, ea, free, *states)
target = np.array([0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0])
assert np.array_equal(negative, target)

# %% Its limit load, by a parabola close to the closed form
target = path_stability(nodes, bars, ea, free, *states)[1]
assert np.isclose(limit, target)
assert np.isclose(limit, 100 / 1.25**1.5 * 0.125 / np.sqrt(27), rtol=5e-3)

# %% A steep truss bifurcates to the side: two negative eigenvalues between the limit points
steep = np.array([[-0.6, 0.0], [0.0, 1.0], [0.6, 0.0]])
w = np.array([0.0, 0.4, 0.468, 0.48, 1.0, 1.52, 1.55, 1.6, 2.0])
down = np.zeros((9, 3, 2))
down[:, 1, 1] = -w
p = 50 / 1.36**1.5 * (1 - w) * (2 * w - w**2)
negative, limit = path_stability(steep, bars, ea, free, p, down)
target = np.array([0, 0, 1, 2, 2, 2, 1, 0, 0])
assert np.array_equal(negative, target)

# %% Vertex of the parabola: the first of two maxima, and not at the middle state
rest = np.zeros((6, 3, 2))
first = path_stability(nodes, bars, ea, free, np.array([1, 0, 3, 2, 5, 4]), rest)[1]
three = path_stability(nodes, bars, ea, free, np.array([0, 2, 1]), rest[:3])[1]
target = (3.125, 2 + 1 / 24)
assert np.allclose((first, three), target)

# %% No limit point: the load factor grows, has a plateau, or a minimum, or there are few states
rows = ([0, 1, 2, 4], [0, 1, 1, 0], [3, 1, 2, 2], [2, 1, 0], [0, 1], [5])
found = [path_stability(nodes, bars, ea, free, np.array(y), np.zeros((len(y), 3, 2))) for y in rows]
lengths = [len(negative) for negative, _ in found]
target = np.array([4, 4, 4, 3, 2, 1])
assert np.array_equal(lengths, target) and all(np.isposinf(limit) for _, limit in found)
