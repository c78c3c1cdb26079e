# %% One minus cosine: the log-slope is near pi, the line half a period wide
theta = 2 * np.pi * (np.arange(200) + 0.5) / 200
contrast, width, nils = dark_line(1 - np.cos(theta), 0.01, 1.0)
edge = 100 / np.pi * (2 * np.sin(np.pi / 200))
target = (np.cos(np.pi / 200), 1.0, np.pi * edge)
assert np.allclose([contrast, width, nils], target)

# %% By hand: a lopsided line across the ends of the period, and a second one less dark
profile = np.array([2, 4, 8, 9, 3, 10, 6, 1])
contrast, width, nils = dark_line(profile, 0.5, 5.0)
target = (9 / 11, 0.5 * (2.25 + 0.8), 0.5 * 3.05 * (4 + 5) / (0.5 * 5) / 2)
assert np.allclose([contrast, width, nils], target)

# %% A sample at the threshold is an edge, a plateau of lowest values is within the line
contrast, width, nils = dark_line(np.array([3.5, 2, 1, 1, 1, 4]), 1.0, 2.0)
target = (0.6, 3 + 1 / 3, (3 + 1 / 3) * (1 / 2 + 3 / 2) / 2)
assert np.allclose([contrast, width, nils], target)

# %% Nowhere below the threshold, everywhere below it, and nothing at all
profiles = ([2.0, 3, 4], [3, 4, 5], [0.5, 1, 1.5], [0, 0], [1.0])
found = [dark_line(np.array(profile), 0.2, 2.0) for profile in profiles]
target = np.array([[1 / 3, 0, 0], [1 / 4, 0, 0], [0.5, 0.6, 0], [0, 0.4, 0], [0, 0.2, 0]])
assert np.allclose(found, target)

# %% Two samples, the brighter one at the threshold
found = dark_line(np.array([2, 1]), 0.2, 2)
target = (1 / 3, 0.4, 1.0)
assert np.allclose(found, target)

# %% From mask to line: dense lines under a dipole print wider when the dose is low
period = np.where(np.abs(np.arange(24) - 9) < 6, 0.0, 1.0)[None, :]
source = source_points("dipole", 0.5, 0.95, 8)
image = partially_coherent_image(period, 0.01, *source, 0.193, 0.85, 0.05, np.zeros(4))[0]
found = np.array([dark_line(image, 0.01, level) for level in (0.25, 0.35)])
target = np.array([dark_line(image, 0.01, level) for level in (0.25, 0.35)])
assert np.allclose(found, target) and found[1, 1] > found[0, 1]
