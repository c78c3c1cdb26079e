# %% Massive and massless particles in all quadrants
momenta = np.array([[5, 3, 4, 0], [10, -1, 2, 3], [7, -2, -3, -6], [9, 4, -4, 7], [20, 1, -1, -19]])
target = kinematics(momenta)
found = kinematics(momenta)
assert all(np.allclose(part, exact, atol=1e-9) for part, exact in zip(found, target, strict=True))
assert np.isclose(found[3][0], 0) and np.isclose(found[3][2], 0)

# %% A massless particle by its rapidity, close to the beam, and its mirror image
y = np.array([0.0, 1.5, -4.0, 12.0, -12.0])
phi = np.array([0.0, 3.0, 6.2, 1.0, np.pi])
momenta = 2 * np.array([np.cosh(y), np.cos(phi), np.sin(phi), np.sinh(y)]).T
target = (2.0, y, phi)
found = kinematics(momenta)
assert np.allclose(found[0], target[0]) and np.allclose(found[1], target[1], atol=1e-6)
assert np.allclose(found[2], target[2]) and np.all(found[3] < 0.05)

# %% A boost along the beam adds to the rapidity and keeps the rest
before = np.array([[6.0, 1.0, -2.0, 3.0]])
boost = np.array([[np.cosh(0.8), 0, 0, np.sinh(0.8)], [0, 1, 0, 0], [0, 0, 1, 0]])
boost = np.vstack([boost, [np.sinh(0.8), 0, 0, np.cosh(0.8)]])
target = np.array([np.sqrt(5), np.log(9 / 3) / 2 + 0.8, np.arctan2(-2, 1) + 2 * np.pi, np.sqrt(22)])
assert np.allclose(np.ravel(kinematics(before @ boost)), target)

# %% Along the beam: massless, at rest, massive, and nothing
momenta = np.array([[3, 0, 0, 3], [4, -0.0, -0.0, -4], [2, -0.0, 0, 0], [5, 0, 0, 4], [0] * 4])
pt, y, phi, mass = kinematics(momenta)
target = (np.array([1e5, -1e5, 0, np.log(3), 0]), np.array([0, 0, 2, 3, 0]))
assert np.allclose(y, target[0], rtol=1e-9) and np.allclose(mass, target[1])
assert np.all(pt == 0) and np.all(phi == 0)

# %% Rounding below the light cone and just below the x axis; no particles
pt, y, phi, mass = kinematics(np.array([[1.0, 1.0, -1e-20, 1e-7]]))
target = (0.0, 1e-7)
assert mass[0] == target[0] and np.isclose(y[0], target[1], rtol=1e-6, atol=0)
assert 0 <= phi[0] < 2 * np.pi
assert [len(part) for part in kinematics(np.zeros((0, 4)))] == [0, 0, 0, 0]
