# %% A polariser along x, and a quarter-wave plate with its axis along x
polariser = mueller_of_mixture(np.array([[[1, 0], [0, 0]]]), np.array([1.0]))
plate = mueller_of_mixture(np.array([[[1, 0], [0, 1j]]]), np.array([1.0]))
target = (
    np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]) / 2,
    np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, -1], [0, 0, 1, 0]]),
)
assert polariser.dtype.kind == "f" and np.allclose(polariser, target[0])
assert np.allclose(plate, target[1])

# %% A rotator by 15 degrees, with a weight
c, s = np.cos(np.pi / 12), np.sin(np.pi / 12)
M = mueller_of_mixture(np.array([[[c, -s], [s, c]]]), np.array([0.8]))
r, h = np.sqrt(3) / 2, 0.5
target = 0.8 * np.array([[1, 0, 0, 0], [0, r, -h, 0], [0, h, r, 0], [0, 0, 0, 1]])
assert np.allclose(M, target)

# %% Three general matrices with weights: what they do to a Stokes vector
jones = np.array([[[1, 2j], [0.5, -1]], [[0.3 + 1j, 0], [2, 1j]], [[-1j, 0.7], [1 - 1j, 0.2]]])
weights = np.array([0.5, 1.5, 0.25])
field = np.array([0.6, 0.8j])
out = mueller_of_mixture(jones, weights) @ np.array([1.0, -0.28, 0.0, 0.96])
fields = jones @ field
x, y = np.abs(fields.T) ** 2
cross = 2 * fields[:, 0].conj() * fields[:, 1]
target = np.array([x + y, x - y, cross.real, cross.imag]) @ weights
assert np.allclose(out, target)

# %% The same three, all elements
M = mueller_of_mixture(jones, weights)
target = mueller_of_mixture(jones, weights)
assert M.shape == (4, 4) and np.allclose(M, target)

# %% Many retarders of random axes, and none at all
angle = np.arange(300) * 2.399963
a, b = np.cos(angle), np.sin(angle)
many = np.array([[a * a + 1j * b * b, (1 - 1j) * a * b], [(1 - 1j) * a * b, b * b + 1j * a * a]])
M = mueller_of_mixture(many.transpose(2, 0, 1), np.full(300, 1 / 300))
nothing = mueller_of_mixture(np.zeros((0, 2, 2)), np.zeros(0))
target = (mueller_of_mixture(many.transpose(2, 0, 1), np.full(300, 1 / 300)), np.zeros((4, 4)))
assert np.allclose(M, target[0]) and np.allclose(nothing, target[1])
