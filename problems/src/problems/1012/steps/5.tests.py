# %% A turbid, birefringent, optically active layer behind a weak diattenuator
signs = np.kron(np.eye(3), np.array([[1], [-1]]))
axes = np.hstack([np.ones((6, 1)), signs])


def parameters_of(sample):
    return polarimetric_parameters(axes, axes / 2, axes / 2 @ sample @ axes.T)


def plate(delta, psi, theta=0.3):
    turn, back = (np.array([[np.cos(x), -np.sin(x)], [np.sin(x), np.cos(x)]]) for x in (psi, theta))
    jones = turn @ back @ np.diag([1, np.exp(1j * delta)]) @ back.T
    return mueller_of_mixture(jones[None], np.array([1.0]))


weak = mueller_of_mixture(np.array([[[0.9, 0], [0, 0.7]]]), np.array([1.0]))
found = parameters_of(np.diag([1, 0.7, 0.7, 0.6]) @ plate(1.1, -0.4) @ weak)
target = {
    "transmittance": 0.65,
    "diattenuation": 0.32 / 1.3,
    "depolarization": 1 / 3,
    "retardance": 2 * np.arccos(np.cos(0.55) * np.cos(0.4)),
    "linear_retardance": 1.1,
    "rotation": -0.4,
}
assert set(found) == set(target) and all(np.isclose(found[key], target[key]) for key in target)

# %% Rotators alone, also by more than a quarter turn, which cannot be told from one less a half
angles = ("retardance", "linear_retardance", "rotation")
rotators = [parameters_of(plate(0.0, psi)) for psi in (0.5, -1.2, 2.0)]
found = np.array([[rotator[angle] for angle in angles] for rotator in rotators])
target = np.array([[1.0, 0, 0.5], [2.4, 0, -1.2], [2 * np.pi - 4, 0, 2 - np.pi]])
assert np.allclose(found, target, atol=1e-6)

# %% A half-wave plate: no rotation can be told
found = parameters_of(plate(np.pi, 0.0))
target = {"retardance": np.pi, "linear_retardance": np.pi, "rotation": 0.0, "depolarization": 0.0}
assert all(np.isclose(found[key], target[key], atol=1e-6) for key in target)

# %% Noise is filtered before anything else
i, j = np.indices((6, 4))
tetrahedron = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]]) / np.sqrt(3)
tetrahedron = np.hstack([np.ones((4, 1)), tetrahedron])
noisy = axes / 2 @ plate(0.8, 0.2) @ weak @ tetrahedron.T + 0.03 * np.cos(i * i + 2 * j * j + 1)
found = polarimetric_parameters(tetrahedron, axes / 2, noisy)
target = polarimetric_parameters(tetrahedron, axes / 2, noisy)
assert set(found) == set(target) and all(np.isclose(found[key], target[key]) for key in target)

# %% An inverting depolariser; linear states alone are refused
found = parameters_of(np.diag([1.0, -0.3, -0.3, -0.3]))["depolarization"]
try:
    polarimetric_parameters(axes[:4], axes, np.ones((6, 4)))
    refused = False
except ValueError:
    refused = True
target = (0.7, True)
assert np.isclose(found, target[0]) and refused == target[1]
