# %% Uniaxial compression
mean, deviator, equivalent = stress_invariants(np.diag([-300.0, 0.0, 0.0]))
target = (-100.0, np.diag([-200.0, 100.0, 100.0]), 300.0)
assert np.isclose(mean, target[0]) and np.allclose(deviator, target[1])
assert np.isclose(equivalent, target[2])

# %% Pure shear, and hydrostatic pressure, as an array of integers
stress = np.array([[[0, 7, 0], [7, 0, 0], [0, 0, 0]], [[-5, 0, 0], [0, -5, 0], [0, 0, -5]]])
mean, deviator, equivalent = stress_invariants(stress)
target = (np.array([0.0, -5.0]), np.array([7 * np.sqrt(3), 0.0]))
assert np.allclose(mean, target[0]) and np.allclose(equivalent, target[1])
assert np.allclose(deviator[0], stress[0]) and np.allclose(deviator[1], 0)

# %% All six components, by the differences of the components
stress = np.array([[10.0, 4.0, -2.0], [4.0, -7.0, 3.0], [-2.0, 3.0, 1.0]])
mean, deviator, equivalent = stress_invariants(stress)
target = np.sqrt((17**2 + 8**2 + 9**2) / 2 + 3 * (4**2 + 2**2 + 3**2))
assert np.isclose(equivalent, target)
assert np.isclose(mean, 4 / 3) and np.isclose(np.trace(deviator), 0)

# %% Tensors in an array of 3 by 2
scale = np.arange(6.0).reshape(3, 2)
mean, deviator, equivalent = stress_invariants(scale[..., None, None] * stress)
target = (scale * 4 / 3, scale * np.sqrt(304.0))
assert mean.shape == equivalent.shape == (3, 2) and deviator.shape == (3, 2, 3, 3)
assert np.allclose(mean, target[0]) and np.allclose(equivalent, target[1])
assert np.allclose(deviator[2, 1], 5 * stress - 20 / 3 * np.eye(3))

# %% No tensors
shapes = [part.shape for part in stress_invariants(np.zeros((0, 3, 3)))]
target = "(0,) (0, 3, 3) (0,)"
assert " ".join(str(tuple(shape)) for shape in shapes) == target
