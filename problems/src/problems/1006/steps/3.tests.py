# %% An elastic step: Lame's constants
steel = {"E": 200000.0, "nu": 0.25, "sy": 240.0, "H": 2000.0, "C": 8000.0}
zero = np.zeros((3, 3))
tangent = consistent_tangent(1e-4 * np.ones((3, 3)), zero, zero, 0.0, steel)
target = np.array([240000.0, 80000.0, 80000.0, 0.0, 0.0])
t = tangent
found = [t[0, 0, 0, 0], t[1, 1, 2, 2], t[0, 1, 0, 1], t[0, 0, 0, 1], t[0, 1, 1, 2]]
assert tangent.shape == (3, 3, 3, 3) and np.allclose(found, target)

# %% No strain at all
tangent = consistent_tangent(zero, zero, zero, 0.0, steel)
target = 240000.0
assert np.isclose(tangent[2, 2, 2, 2], target) and np.isclose(tangent[1, 0, 0, 1], 80000.0)

# %% Simple shear beyond yield: along the direction of flow, and across it
strain = np.array([[0, 0.004, 0], [0.004, 0, 0], [0, 0, 0]])
tangent = consistent_tangent(strain, zero, zero, 0.0, steel)
target = (160000 * 10000 / 250000 / 2, 80000 * (1 - 240000 * (1 - 240 / 640 / np.sqrt(3)) / 250000))
assert np.isclose(tangent[0, 1, 1, 0], target[0]) and np.isclose(tangent[1, 2, 1, 2], target[1])

# %% General strain from a hardened state: the derivative of the radial return
strain = np.array([[0.01, 0.003, -0.002], [0.003, -0.004, 0.001], [-0.002, 0.001, 0.002]])
plastic = np.array([[0.002, 0.001, 0], [0.001, -0.003, 0], [0, 0, 0.001]])
back = np.array([[10.0, 5.0, 0], [5.0, -25.0, 8.0], [0, 8.0, 15.0]])
change = np.array([[3.0, -1.0, 2.0], [-1.0, 1.0, 0.5], [2.0, 0.5, -2.0]])
h = 1e-6
ahead = radial_return(strain + h * change, plastic, back, 0.01, steel)[0]
behind = radial_return(strain - h * change, plastic, back, 0.01, steel)[0]
tangent = consistent_tangent(strain, plastic, back, 0.01, steel)
target = consistent_tangent(strain, plastic, back, 0.01, steel)
assert np.allclose(tangent, target)
slope = np.einsum("ijkl,kl->ij", tangent, change)
assert np.allclose(slope, (ahead - behind) / (2 * h), rtol=1e-5, atol=1.0)
assert np.allclose(tangent, tangent.transpose(1, 0, 2, 3))
assert np.allclose(tangent, tangent.transpose(2, 3, 0, 1))

# %% Pressure does not enter: the bulk stiffness is elastic, and there is no coupling
ideal = {"E": 1000.0, "nu": 0.0, "sy": 3.0, "H": 0.0, "C": 0.0}
tangent = consistent_tangent(np.diag([0.3, 0.6, 0.6]), zero, zero, 0.0, ideal)
target = 1000.0 / 3 * np.eye(3)
assert np.allclose(np.einsum("ijkk->ij", tangent), 3 * target)
assert np.isclose(tangent[0, 1, 0, 1], 500 * 3 / 300)
