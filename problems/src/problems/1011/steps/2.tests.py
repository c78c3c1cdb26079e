# %% A grating of three orders in focus, and out of focus
x = np.arange(16) * 0.1
grating = np.tile(0.5 + 0.5 * np.cos(2 * np.pi * x / 1.6), (3, 1))
sharp = coherent_image(grating, 0.1, (0.0, 0.0), 0.5, 0.6, 0.0, np.zeros(4))
soft = coherent_image(grating, 0.1, (0.0, 0.0), 0.5, 0.6, 0.9, np.zeros(4))
phase = np.exp(2j * np.pi * 0.9 * (np.sqrt(4 - 1 / 1.6**2) - 2))
cosine = np.cos(2 * np.pi * x / 1.6)
target = (0.25 * (1 + cosine) ** 2, np.abs(0.5 + 0.5 * cosine * phase) ** 2)
assert sharp.shape == (3, 16) and np.allclose(sharp, target[0]) and np.allclose(soft, target[1])

# %% Oblique light: one side order is lost, along y; the order with negative frequency passes
tilted = coherent_image(grating.T, 0.1, (0.0, 0.7), 0.5, 0.6, 0.0, np.zeros(4))
coma = coherent_image(grating.T, 0.1, (0.0, 0.7), 0.5, 0.6, 0.0, np.array([0, 0, 0.1, 0]))
shift = 0.1 * (np.array([0.7 - 5 / 9.6, 0.7]) * (3 * np.array([0.7 - 5 / 9.6, 0.7]) ** 2 - 2))
angle = 2 * np.pi * (x / 1.6 + shift[1] - shift[0])
target = (5 / 16 + cosine / 4, 5 / 16 + np.cos(angle) / 4)
assert np.allclose(tilted[:, 0], target[0]) and np.allclose(coma[:, 1], target[1])

# %% A mask of phases, odd and even numbers of pixels, oblique light, all aberrations
i, j = np.indices((9, 14))
mask = np.exp(1j * np.cos(0.7 * i + 0.2 * j * j)) * (np.abs(i - 4) + j > 5)
args = ((0.3, -0.5), 0.193, 0.85, 0.15, np.array([0.05, -0.1, 0.2, 0.15]))
target = coherent_image(mask, 0.08, *args)
assert np.allclose(coherent_image(mask, 0.08, *args), target)

# %% A clear mask is bright for directions inside the pupil, one pixel is enough
clear = np.ones((1, 1))
inside = coherent_image(clear, 0.2, (0.6, -0.6), 0.5, 0.6, 0.3, np.full(4, 0.1))
outside = coherent_image(clear, 0.2, (0.8, -0.8), 0.5, 0.6, 0.3, np.full(4, 0.1))
target = np.array([[1.0, 0.0]])
assert np.allclose(np.hstack([inside, outside]), target)
