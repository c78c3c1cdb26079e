# %% Matter alone: D = a and f = 1
a = np.array([0.0, 0.01, 0.5, 1.0, 2.0])
D, f = growth(a, 1.0, 0.0)
target = (a, np.ones(5))
assert np.allclose(D, target[0], rtol=0, atol=1e-7) and np.allclose(f, target[1], rtol=0, atol=1e-7)

# %% Flat, with a cosmological constant
D, f = growth(np.array([0.1, 0.4, 0.7, 1.0, 1.5]), 0.3, 0.7)
target = growth(np.array([0.1, 0.4, 0.7, 1.0, 1.5]), 0.3, 0.7)
assert np.allclose(D, target[0], rtol=1e-6) and np.allclose(f, target[1], rtol=1e-6)
assert D[3] == 1

# %% Open, without a cosmological constant: the closed form of the textbooks
a = np.array([0.05, 0.3, 0.8])
x = (1 / 0.25 - 1) * np.append(a, 1)
exact = 1 + 3 / x - 3 * np.sqrt((1 + x) / x**3) * np.arcsinh(np.sqrt(x))
target = exact[:3] / exact[3]
D, f = growth(a, 0.25, 0.0)
assert np.allclose(D, target, rtol=1e-6)

# %% Curved, with both; the rate is the slope of the factor
D, f = growth(np.array([0.599, 0.6, 0.601]), 0.4, 0.8)
slope = np.log(D[2] / D[0]) / np.log(0.601 / 0.599)
target = (D[1], f[1])
assert np.isclose(D[1], target[0], rtol=1e-6) and np.isclose(f[1], target[1], rtol=1e-6)
assert np.isclose(slope, f[1], rtol=1e-5)

# %% At the beginning, and no scale factors
D, f = growth(np.array([0.0]), 0.3, 0.7)
target = (0.0, 1.0)
assert np.allclose(D, target[0], atol=1e-12) and np.allclose(f, target[1], rtol=0, atol=1e-7)
assert growth(np.array([]), 0.3, 0.7)[0].shape == (0,)
