# %% A channel along x of width 3: the parabola is exact, and the drag balances the force
solid = np.zeros((2, 5), dtype=bool)
solid[:, [0, 4]] = True
tau = 0.5 + np.sqrt(3) / 4
ux, uy, drag = forced_flow(solid, tau, (1e-3, 0.0), 90)
y = np.array([0.5, 1.5, 2.5])
target = 1e-3 * y * (3 - y) / (2 * (tau - 0.5) / 3)
assert np.allclose(ux[0, 1:4], target) and np.allclose(ux[1, 1:4], target)
assert np.allclose(uy, 0) and np.allclose(drag, [6e-3, 0])
assert np.array_equal(ux[:, [0, 4]], np.zeros((2, 2)))

# %% Without solid nodes: free acceleration, half a step's force included
ux, uy, drag = forced_flow(np.zeros((3, 2), dtype=bool), 0.7, (0.002, -0.003), 5)
target = (0.002 * 5.5, -0.003 * 5.5)
assert np.allclose(ux, target[0]) and np.allclose(uy, target[1]) and np.allclose(drag, 0)

# %% No time step
solid = np.array([[True, False, False]])
ux, uy, drag = forced_flow(solid, 0.8, (0.02, 0.04), 0)
target = (np.array([[0, 0.01, 0.01]]), np.array([[0, 0.02, 0.02]]), np.zeros(2))
assert np.allclose(ux, target[0]) and np.allclose(uy, target[1])
assert np.allclose(drag, target[2])

# %% An obstacle without symmetry, early in the flow
solid = np.zeros((6, 5), dtype=bool)
solid[2, 1] = solid[2, 2] = solid[3, 2] = True
ux, uy, drag = forced_flow(solid, 0.9, (0.004, 0.001), 12)
target = forced_flow(solid, 0.9, (0.004, 0.001), 12)
assert np.allclose(ux, target[0]) and np.allclose(uy, target[1])
assert np.allclose(drag, target[2])

# %% A channel along y with slip at the walls; the first step gives the wall no net force
solid = np.array([[True], [False], [False], [False], [False]])
first = forced_flow(solid, 2.0, (0.0, 1e-4), 1)
later = forced_flow(solid, 2.0, (0.0, 1e-4), 25)
target = (first[2], later[1], later[2])
assert np.allclose(first[2], target[0]) and np.allclose(later[1], target[1], atol=1e-9)
assert np.allclose(later[2], target[2], atol=1e-9)
