# %% A grating under a dipole, out of focus: two orders of each pole interfere in phase
x = np.arange(12) * 0.05
grating = np.tile(0.5 + 0.5 * np.cos(2 * np.pi * x / 0.6), (2, 1))
poles = (np.array([[-0.7, 0.0], [0.7, 0.0]]), np.array([0.25, 0.75]))
found = partially_coherent_image(grating, 0.05, *poles, 0.5, 0.6, 0.8, np.zeros(4))
a, b = 2 * np.sqrt(1 - 0.42**2), 2 * np.sqrt(1 - (0.5 / 0.6 - 0.42) ** 2)
phase = 2 * np.pi * 0.8 * (b - a)
theta = 2 * np.pi * x / 0.6
target = 5 / 16 + (np.cos(theta + phase) + 3 * np.cos(theta - phase)) / 16
assert found.shape == (2, 12) and np.allclose(found, target)

# %% A few points, unequal weights and numbers of pixels, a mask of phases: sum of coherent images
i, j = np.indices((9, 14))
mask = np.exp(1j * np.cos(0.7 * i + 0.2 * j * j)) * (np.abs(i - 4) + j > 5)
points = np.array([[0.3, -0.5], [-0.8, 0.1], [0.0, 0.0]])
args = (points, np.array([0.2, 0.5, 0.4]), 0.193, 0.85, 0.15, np.array([0.05, -0.1, 0.2, 0.15]))
found = partially_coherent_image(mask, 0.08, *args)
singles = [coherent_image(mask, 0.08, p, *args[2:]) for p in points]
target = 0.2 * singles[0] + 0.5 * singles[1] + 0.4 * singles[2]
assert np.allclose(found, target)

# %% A clear mask is evenly bright, without source points it is dark
source = source_points("annular", 0.4, 0.9, 6)
lit = partially_coherent_image(np.ones((4, 6)), 0.1, *source, 0.193, 0.85, 0.2, np.full(4, 0.1))
dark = partially_coherent_image(
    np.ones((4, 6)), 0.1, np.zeros((0, 2)), np.zeros(0), 0.193, 0.85, 0.2, np.full(4, 0.1)
)
target = (np.ones((4, 6)), np.zeros((4, 6)))
assert np.allclose(lit, target[0]) and np.allclose(dark, target[1])

# %% Large: a pattern of lines and elbows, 420 x 480 pixels, 12 x 12 cells, with aberrations
i, j = np.indices((420, 480))
mask = np.where(((i // 14) % 5 < 2) ^ ((j // 10) % 4 == 0), 1.0, -0.25) * ((i + 2 * j) % 97 > 11)
source = source_points("dipole", 0.5, 0.95, 12)
found = partially_coherent_image(
    mask, 0.0131, *source, 0.193, 0.93, 0.06, np.array([0.02, -0.03, 0.01, 0.04])
)
target = partially_coherent_image(
    mask, 0.0131, *source, 0.193, 0.93, 0.06, np.array([0.02, -0.03, 0.01, 0.04])
)[7::37, 5::41]
assert found.shape == (420, 480) and np.allclose(found[7::37, 5::41], target)
