# %% Three atoms
coords = chain_coordinates(np.zeros(0), 2.0, 120.0)
target = np.array([[0, 0, 0], [2, 0, 0], [3, np.sqrt(3), 0]])
assert np.shape(coords) == (3, 3) and np.allclose(coords, target)

# %% Right angles, cis, trans, plus and minus
ends = [chain_coordinates(np.array([phi]), 1.0, 90.0)[3] for phi in (0.0, 180.0, 90.0, -90.0)]
target = np.array([[0, 1, 0], [2, 1, 0], [1, 1, 1], [1, 1, -1]])
assert np.allclose(ends, target)

# %% A zigzag of nine bonds lies in a plane
coords = chain_coordinates(np.full(7, 180), 1.53, 112.0)
k = np.arange(10)
step, tilt = 1.53 * np.sin(np.deg2rad(56)), np.deg2rad(34)
zigzag = np.stack([step * k, 1.53 * np.cos(np.deg2rad(56)) * ((k + 1) % 2 - 1)], axis=1)
turn = np.array([[np.cos(tilt), -np.sin(tilt)], [np.sin(tilt), np.cos(tilt)]])
target = zigzag @ turn.T
assert np.allclose(coords[:, :2], target) and np.allclose(coords[:, 2], 0)

# %% Distances, angles and torsions of an irregular conformer
torsions = np.array([65.0, -178.0, 20.0, -61.0, 120.0])
coords = chain_coordinates(torsions, 1.53, 112.0)
b = np.diff(coords, axis=0)
normal = np.cross(b[:-1], b[1:])
sine = np.sum(b[:-2] * normal[1:], axis=1) * np.linalg.norm(b[1:-1], axis=1)
found = np.rad2deg(np.arctan2(sine, np.sum(normal[:-1] * normal[1:], axis=1)))
target = chain_coordinates(torsions, 1.53, 112.0)
assert np.allclose(coords, target) and np.allclose(found, torsions)
assert np.allclose(np.sum(b[1:] * b[:-1], axis=1), -(1.53**2) * np.cos(np.deg2rad(112)))
