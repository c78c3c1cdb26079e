# %% A chain of two bars along one dimension, one of them stretched
nodes, bars = np.array([[0.0], [2.0], [3.0]]), np.array([[0, 1], [2, 1]])
force, tangent = truss_response(nodes, bars, np.array([8.0, 4.0]), np.array([[0.0], [1.0], [1.0]]))
target = (
    np.array([-7.5, 7.5, 0.0]),
    np.array([[11.5, -11.5, 0.0], [-11.5, 15.5, -4.0], [0.0, -4.0, 4.0]]),
)
assert np.allclose(force, target[0]) and np.allclose(tangent, target[1])

# %% Two bars between the same nodes act as one that is as stiff as both
nodes, u = np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[0.1, 0.0], [-0.3, 0.2]])
target = truss_response(nodes, np.array([[0, 1]]), np.array([7.0]), u)
both = truss_response(nodes, np.array([[0, 1], [1, 0]]), np.array([3.0, 4.0]), u)
assert np.allclose(both[0], target[0]) and np.allclose(both[1], target[1])

# %% A space frame, deformed: forces and moments balance, the tangent is symmetric
nodes = np.array([[0, 0, 0], [2, 0, 0], [0, 2, 0], [0.5, 0.5, 1.5]])
bars = np.array([[0, 3], [1, 3], [3, 2], [0, 1]])
u = np.array([[0, 0, 0.1], [0.2, 0, 0], [0, -0.1, 0], [0.1, 0.3, -0.4]])
force, tangent = truss_response(nodes, bars, np.array([10.0, 20.0, 30.0, 5.0]), u)
target = truss_response(nodes, bars, np.array([10.0, 20.0, 30.0, 5.0]), u)
assert np.allclose(force, target[0]) and np.allclose(tangent, target[1])
loads = force.reshape(4, 3)
assert np.allclose(loads.sum(axis=0), 0) and np.allclose(np.cross(nodes + u, loads).sum(axis=0), 0)

# %% No bars
force, tangent = truss_response(nodes, np.zeros((0, 2), dtype=int), np.zeros(0), u)
target = (np.zeros(12), np.zeros((12, 12)))
assert np.array_equal(force, target[0]) and np.array_equal(tangent, target[1])

# %% A girder of 12 nodes, bent: checked by its response to a small displacement
x = np.repeat(np.arange(6.0), 2)
nodes = np.stack([x, np.tile([0.0, 1.0], 6)], axis=1)
i = np.arange(0, 10, 2)
pairs = [(0, 1), (0, 2), (1, 3), (0, 3), (1, 2), (2, 3)]
bars = np.concatenate([np.stack([i + a, i + b], axis=1) for a, b in pairs])
ea = 10.0 + np.arange(30) % 7
u = np.stack([0.01 * x * nodes[:, 1], -0.02 * x**2], axis=1)
change = 1e-6 * np.stack([np.sin(x), np.cos(3 * x + nodes[:, 1])], axis=1)
force, tangent = truss_response(nodes, bars, ea, u)
target = (force[[0, 1, 10, 23]], np.linalg.eigvalsh(tangent)[[0, 10, 23]])
assert np.allclose(force[[0, 1, 10, 23]], target[0])
assert np.allclose(np.linalg.eigvalsh(tangent)[[0, 10, 23]], target[1])
moved = truss_response(nodes, bars, ea, u + change)[0]
assert np.allclose(moved - force, tangent @ change.ravel(), rtol=1e-3, atol=1e-9)
