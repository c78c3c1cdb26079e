# %% Known solutions in several revolutions
known = np.array([-20.0, -3.0, -0.4, 0.0, 1.0, 2.5, 6.0, 7.5, 40.0])
target = known
assert np.allclose(eccentric_anomaly(known - 0.6 * np.sin(known), 0.6), target, atol=1e-10)

# %% A circle
target = np.array([[-9.0, 0.5], [3.0, 100.0]])
found = eccentric_anomaly(np.array([[-9.0, 0.5], [3.0, 100.0]]), 0.0)
assert found.shape == (2, 2) and np.allclose(found, target, atol=1e-10)

# %% Almost a parabola, close to periastron
known = np.array([-0.3, -0.001, 0.01, 0.1, 1.0, 3.1])
target = known
found = eccentric_anomaly(known - 0.995 * np.sin(known), 0.995)
assert np.allclose(found, target, rtol=0, atol=1e-10)

# %% Almost a parabola, many revolutions away
known = 2 * np.pi * np.arange(-40, 40, 3) + 0.05 * np.arange(-13, 14)
target = known
found = eccentric_anomaly(known - 0.995 * np.sin(known), 0.995)
assert np.allclose(found, target, rtol=0, atol=1e-9)

# %% Apsides, integers
target = np.array([0.0, np.pi, -np.pi, 2 * np.pi, 6 * np.pi])
found = eccentric_anomaly(np.array([0, np.pi, -np.pi, 2 * np.pi, 6 * np.pi]), 0.9)
assert np.allclose(found, target, atol=1e-10)
assert np.isclose(eccentric_anomaly(1, 0.5), 1.4987011335178484)

# %% No times at all
found = eccentric_anomaly(np.array([]), 0.3)
target = 0
assert found.shape == (target,)
