# %% Six input states along the axes, a tetrahedron of analysers, a matrix of no symmetry
signs = np.kron(np.eye(3), np.array([[1], [-1]]))
axes = np.hstack([np.ones((6, 1)), signs])
corners = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]]) / np.sqrt(3)
tetrahedron = np.hstack([np.ones((4, 1)), corners]) / 2
sample = np.array([[8, 1, 2, -1], [0.5, 4, -2, 1], [1, 3, 2, -2.5], [-0.5, 0.1, 2, 3]]) / 8
found = measured_mueller(axes, tetrahedron, tetrahedron @ sample @ axes.T)
target = sample
assert found.shape == target.shape and np.allclose(found, target)

# %% Noise on more states than necessary
noise = 0.02 * np.cos(np.arange(36).reshape(6, 6) ** 2)
noisy = axes / 2 @ sample @ axes.T + noise
target = measured_mueller(axes, axes / 2, noisy)
assert np.allclose(measured_mueller(axes, axes / 2, noisy), target)

# %% Deviations of least squares are orthogonal to all that a matrix can explain
left = axes.T @ (noisy - axes / 2 @ measured_mueller(axes, axes / 2, noisy) @ axes.T) @ axes
target = np.zeros((4, 4))
assert np.allclose(left, target)

# %% Partly polarised states of unequal brightness
states = [[2, 1, 0, 0.5], [1, 0, 0.3, 0], [3, 0, 0, -2], [1, -0.5, 0.1, 0], [0.5, 0, 0, 0]]
states = np.array(states)
found = measured_mueller(states, tetrahedron, tetrahedron @ sample @ states.T)
target = sample
assert np.allclose(found, target)

# %% Linear states alone, or too few analysers, do not suffice
refused = 0
for g, a in ((axes[:4], tetrahedron), (axes, tetrahedron[:3]), (axes, axes[:4] / 2)):
    try:
        measured_mueller(g, a, np.ones((len(a), len(g))))
    except ValueError:
        refused += 1
target = 3
assert refused == target
