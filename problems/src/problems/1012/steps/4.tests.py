# %% A Jones matrix that is Hermitian is a diattenuator, a unitary one a retarder
hermitian = mueller_of_mixture(np.array([[[0.9, 0.2j], [-0.2j, 0.5]]]), np.array([1.0]))
unitary = mueller_of_mixture(np.array([[[0.6, 0.8j], [0.8j, 0.6]]]), np.array([0.5]))
found = np.array([polar_decomposition(hermitian), polar_decomposition(unitary)])
one = np.eye(4)
target = np.array([[one, one, hermitian], [one, 2 * unitary, 0.5 * one]])
assert found.shape == target.shape and np.allclose(found, target)

# %% Factors put together are found again
slant = np.array([[1, 0, 0, 0], [0.1, 0.7, 0.1, 0], [0, 0.1, 0.5, -0.2], [0.2, 0, -0.2, 0.6]])
turn = mueller_of_mixture(np.array([[[0.8j, 0.6], [-0.6, -0.8j]]]), np.array([1.0]))
found = polar_decomposition(slant @ turn @ hermitian)
target = (slant, turn, hermitian)
assert all(np.allclose(x, y) for x, y in zip(found, target, strict=True))

# %% Noise: all elements of a matrix without symmetry, negative determinant
noisy = slant @ np.diag([1.0, 1, 1, -1]) @ hermitian + 0.02 * np.cos(np.arange(16).reshape(4, 4))
found = polar_decomposition(noisy)
target = polar_decomposition(noisy)
assert all(np.allclose(x, y) for x, y in zip(found, target, strict=True))
assert np.allclose(found[0] @ found[1] @ found[2], noisy)

# %% An inverting depolariser keeps the retarder a proper rotation
found = polar_decomposition(np.diag([2, -1, -1, -1]))
target = (np.diag([1, -0.5, -0.5, -0.5]), np.eye(4), 2 * np.eye(4))
assert all(np.allclose(x, y) for x, y in zip(found, target, strict=True))

# %% Nearly a polariser, nearly an ideal depolariser
q = 1e-4
strong = mueller_of_mixture(np.array([[[1, 0], [0, q]]]), np.array([1.0]))
weak = np.diag([1.0, 1e-8, 2e-8, 4e-8])
found = polar_decomposition(strong)[2], 1e8 * polar_decomposition(weak)[0]
target = (strong, np.diag([1e8, 1, 2, 4]))
assert np.allclose(found[0], target[0], atol=1e-9) and np.allclose(found[1], target[1])

# %% Not unique: polarisers, planes of the sphere, no light
polariser = mueller_of_mixture(np.array([[[1, 0], [0, 0]]]), np.array([1.0]))
strong = mueller_of_mixture(np.array([[[1, 0], [0, 1e-5]]]), np.array([1.0]))
flat, dark = np.diag([1, 0.5, 0.5, 1e-10]), np.diag([0, 1, 1, 1])
refused = 0
for bad in (polariser, strong, flat, dark, -0.5 * np.eye(4)):
    try:
        polar_decomposition(bad)
    except ValueError:
        refused += 1
target = 5
assert refused == target
