# %% One site: a hyperbola
x = np.array([0.0, 0.5, 2.0, 30.0])
target = (2 * x / (1 + 2 * x), np.ones(4))
assert np.allclose(saturation(np.array([1.0, 2.0]), x), target)

# %% Monod, Wyman and Changeux: their formula, and cooperativity at half saturation
c, L = 0.01, 9000.0
a = np.array([0.3, 3.0, 8.0, 40.0])
beta = binding_polynomial(np.array([L, 1.0]), np.array([[c] * 4, [1.0] * 4]))
Y, hill = saturation(beta, a)
r, t = (1 + a) ** 3, (1 + c * a) ** 3
target = (a * r + L * c * a * t) / ((1 + a) * r + L * (1 + c * a) * t)
assert np.allclose(Y, target) and np.all(hill > 1) and 2.5 < hill[2] < 3.5

# %% All or nothing: the Hill coefficient is the number of sites, even in the limit
x = np.array([0.0, 0.1, 1.0, 3.0])
target = (8 * x**3 / (1 + 8 * x**3), np.full(4, 3.0))
assert np.allclose(saturation(np.array([1, 0, 0, 8]), x), target)

# %% Two kinds of sites look anticooperative, and nearly saturated ones like single sites
x = np.array([1e-3, 0.1, 1.0, 1e3, 7e12, 6e11, 7e10])
found = saturation(np.array([1.0, 10.1, 1.0]), x)
target = saturation(np.array([1.0, 10.1, 1.0]), x)
assert np.allclose(found, target, rtol=1e-6, atol=0) and found[1][1] < 1 and found[1][4] > 0.99

# %% Huge and tiny concentrations with eight sites
beta = 1e-30 ** np.arange(9) * np.array([1, 8, 28, 56, 70, 56, 28, 8, 1])
beta[0] = 1.0
found = saturation(beta, np.array([2e30, 1e24, 1e36]))
target = (np.array([2 / 3, 1e-6 / (1 + 1e-6), 1 / (1 + 1e-6)]), np.ones(3))
assert np.allclose(found, target, rtol=1e-6, atol=0)

# %% Beyond all powers: 300 sites, some terms missing
beta = np.zeros(301)
beta[[0, 2, 150, 300]] = [1.0, 3e-5, 1e-7, 1e-9]
x = np.array([0.0, 1e-3, 1.0, 1.1, 50.0])
found = saturation(beta, x)
target = saturation(beta, x)
assert np.allclose(found[0], target[0], rtol=1e-6, atol=0) and np.isclose(found[1][0], target[1][0])
assert np.allclose(found[1][1:3], target[1][1:3], rtol=1e-6, atol=0)
