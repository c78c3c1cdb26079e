# %% An elastic step: Hooke's law, and the state stays
steel = {"E": 200000.0, "nu": 0.25, "sy": 240.0, "H": 2000.0, "C": 8000.0}
zero = np.zeros((3, 3))
strain = np.array([[5e-4, 2e-4, 0], [2e-4, -1e-4, 0], [0, 0, 2e-4]])
stress, plastic, back, p = radial_return(strain, zero, zero, 0.0, steel)
target = 160000 * strain + 80000 * 6e-4 * np.eye(3)
assert np.allclose(stress, target)
assert np.allclose(plastic, 0) and np.allclose(back, 0) and p == 0

# %% Simple shear beyond yield: a line of the slope 2G (H + C) / (3G + H + C)
strain = np.array([[0, 0.004, 0], [0.004, 0, 0], [0, 0, 0]])
stress, plastic, back, p = radial_return(strain, zero, zero, 0.0, steel)
dp = (np.sqrt(3) * 640 - 240) / 250000
g = np.sqrt(3) / 2 * dp
target = np.array([640 - 160000 * g, g, 16000 / 3 * g, dp])
assert np.allclose([stress[0, 1], plastic[1, 0], back[0, 1], p], target)
assert np.allclose(np.diag(stress), 0) and np.allclose(plastic[2], 0)

# %% General strain from a hardened state: on the yield surface, nothing passed is changed
strain = np.array([[0.01, 0.003, -0.002], [0.003, -0.004, 0.001], [-0.002, 0.001, 0.002]])
plastic0 = np.array([[0.002, 0.001, 0], [0.001, -0.003, 0], [0, 0, 0.001]])
back0 = np.array([[10.0, 5.0, 0], [5.0, -25.0, 8.0], [0, 8.0, 15.0]])
kept = (strain.copy(), plastic0.copy(), back0.copy())
target = radial_return(strain, plastic0, back0, 0.01, steel)
stress, plastic, back, p = radial_return(strain, plastic0, back0, 0.01, steel)
assert np.allclose(stress, target[0]) and np.allclose(plastic, target[1])
assert np.allclose(back, target[2]) and np.isclose(p, target[3])
assert all(np.array_equal(a, b) for a, b in zip(kept, (strain, plastic0, back0)))
assert np.isclose(stress_invariants(stress - back)[2], 240 + 2000 * p)

# %% Perfectly plastic, any pressure: the deviator stays on the cylinder of radius sy
ideal = {"E": 1000.0, "nu": 0.0, "sy": 3.0, "H": 0.0, "C": 0.0}
stress, plastic, back, p = radial_return(np.diag([0.3, 0.6, 0.6]), zero, zero, 0.0, ideal)
target = np.diag([498.0, 501.0, 501.0])
assert np.allclose(stress, target) and np.isclose(np.trace(plastic), 0) and np.isclose(p, 0.198)

# %% The elastic range around a backstress, and yield before the stress changes its sign
soft = {"E": 1500.0, "nu": 0.25, "sy": 60.0, "H": 0.0, "C": 600.0}
back0 = np.diag([40.0, -20.0, -20.0])
found = []
for x in (0.06, 0.04, 0.001, -0.1):
    stress, plastic, back, p = radial_return(np.diag([x, -x / 2, -x / 2]), zero, back0, 0.2, soft)
    found.append([stress[0, 0], back[0, 0], p])
target = np.array([[72.0, 40.0, 0.2], [48.0, 40.0, 0.2], [1.2, 40.0, 0.2], [-30.0, 10.0, 0.275]])
assert np.allclose(found, target)

# %% Half a MPa below yield and half a MPa above
found = []
for q in (239.5, 240.5):
    e = q / 160000 / np.sqrt(3)
    strain = np.array([[0, 0, 0], [0, 0, -e], [0, -e, 0]])
    found.append(radial_return(strain, zero, zero, 0.0, steel)[3] * 250000)
target = np.array([0.0, 0.5])
assert np.allclose(found, target)
