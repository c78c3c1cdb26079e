# %% From the centre to beyond the limb
z = np.array([0.0, 0.5, 0.9, 0.95, 1.0, 1.05, 1.1, 1.2])
found = covered_fraction(z, 0.1)
target = covered_fraction(z, 0.1)
assert np.allclose(found, target, atol=1e-12)
assert np.allclose(found[:3], 0.01) and np.allclose(found[6:], 0)

# %% Two equal discs: 2/3 - sqrt(3)/(2 pi) at a distance of one radius
target = np.array([1.0, 2 / 3 - np.sqrt(3) / (2 * np.pi), 0.0])
assert np.allclose(covered_fraction(np.array([0, 1, 2]), 1), target, atol=1e-12)

# %% The covering disc is larger: all of the star, and the complement of a lens
z = np.array([0.0, 1.0, 1.5, 2.5, 3.5])
found = covered_fraction(z, 2.0)
target = 4 * covered_fraction(z / 2, 0.5)
assert np.allclose(found, target) and np.allclose(found[[0, 1, 4]], [1, 1, 0])

# %% Broadcast: distances by radii, one of them 0
z = np.array([[0.0], [0.7], [1.3]])
p = np.array([0.0, 0.2, 0.5, 1.5])
found = covered_fraction(z, p)
target = covered_fraction(z, p)
assert found.shape == (3, 4) and np.allclose(found, target, atol=1e-12)

# %% A straight edge: half of a small disc on the limb, nearly
found = covered_fraction(1.0, 0.001) / 1e-6
target = 0.5 - 0.001 / (3 * np.pi)
assert np.shape(found) == () and np.isclose(found, target, rtol=0, atol=2e-6)
