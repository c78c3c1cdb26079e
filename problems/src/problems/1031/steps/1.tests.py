# %% On (001), with the layer compressed
target = np.diag([-0.02, -0.02, 2 * 0.5 * 0.02])
found = coherent_strain(0.6, 0.588, 10.0, 5.0, 4.0, np.array([0, 0, 1]))
assert found.shape == target.shape and np.allclose(found, target, atol=1e-12)

# %% On (111): the known strain along the normal, and its sign does not matter
c11, c12, c44 = 11.88, 5.38, 5.94
e = 0.57 / 0.565 - 1
across = -2 * (c11 + 2 * c12 - 2 * c44) / (c11 + 2 * c12 + 4 * c44) * e
target = e * np.eye(3) + (across - e) * np.full((3, 3), 1 / 3)
assert np.allclose(coherent_strain(0.565, 0.57, c11, c12, c44, np.array([1, 1, 1])), target)
assert np.allclose(coherent_strain(0.565, 0.57, c11, c12, c44, np.array([-2.0, -2, -2])), target)

# %% On (113): strain in the plane, no traction, and shear of the layer
strain = coherent_strain(0.565, 0.57, c11, c12, c44, np.array([1, 1, 3]))
n, s, t = np.array([1, 1, 3]) / 11**0.5, np.array([1, -1, 0]), np.array([3, 3, -2])
stress = 2 * c44 * strain
stress[np.diag_indices(3)] = (c11 - c12) * np.diag(strain) + c12 * np.trace(strain)
target = coherent_strain(0.565, 0.57, c11, c12, c44, np.array([1, 1, 3]))
assert np.allclose(strain, target, atol=1e-12) and np.allclose(stress @ n, 0)
assert np.isclose(s @ strain @ s, 2 * e) and np.isclose(t @ strain @ t, 22 * e)
assert np.isclose(s @ strain @ t, 0) and abs(n @ strain @ t) > 1e-4

# %% An isotropic layer has the same strain along any normal
n = np.array([2.0, -1.0, 2.0]) / 3
target = 0.01 * np.eye(3) - (0.01 + 2 * 3 / 9 * 0.01) * np.outer(n, n)
assert np.allclose(coherent_strain(1.0, 1.01, 9.0, 3.0, 3.0, 5 * n), target)

# %% No mismatch, no strain
target = np.zeros((3, 3))
assert np.allclose(coherent_strain(0.5, 0.5, c11, c12, c44, np.array([0, 1, 1])), target)
