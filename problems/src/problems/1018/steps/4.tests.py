# %% Two hard prongs of a jet with soft particles at wide angles
pt = np.array([60.0, 40.0, 1.0, 0.5, 2.0])
y = np.array([0.0, 0.3, 0.8, -0.7, 0.35])
phi = np.array([0.1, 6.2, 0.0, 0.6, 6.25])
jet = np.array([pt * np.cosh(y), pt * np.cos(phi), pt * np.sin(phi), pt * np.sinh(y)]).T
target = jet[0] + jet[1] + jet[4]
groomed, zg, rg = soft_drop(jet, 0.8, 0.1, 0.0)
assert np.allclose(groomed, target)
assert np.isclose(zg, 42 / 102, atol=0.005) and np.isclose(rg, 0.3526, atol=0.002)

# %% All three results; a threshold that falls with the angle keeps less, or more
target = [np.append(*soft_drop(jet, 0.8, 0.01, beta)[:2]) for beta in (0.0, 1.0, -1.0)]
found = [np.append(*soft_drop(jet, 0.8, 0.01, beta)[:2]) for beta in (0.0, 1.0, -1.0)]
assert all(np.allclose(part, exact) for part, exact in zip(found, target, strict=True))

# %% Nothing passes: the hardest constituent is left
groomed, zg, rg = soft_drop(jet, 0.8, 0.5, 0.0)
target = jet[0]
assert np.allclose(groomed, target) and zg == 0 and rg == 0

# %% A threshold of 0 keeps all, and the variables are those of the last recombination
m = np.arange(12)
pt, y, phi = 1 + m**3 * 5 % 23, m * 7 % 12 / 15 + m / 300, m * 5 % 11 / 14 + m**2 / 900 + 5.9
jet = np.array([pt * np.cosh(y), pt * np.cos(phi), pt * np.sin(phi), pt * np.sinh(y)]).T
target = soft_drop(jet, 1.0, 0.0, 0.0)
groomed, zg, rg = soft_drop(jet, 1.0, 0.0, 0.0)
assert np.allclose(groomed, jet.sum(axis=0)) and np.allclose([zg, rg], target[1:])

# %% How much is left as the threshold grows, for two exponents
grid = [(zcut, beta) for beta in (0.0, 2.0) for zcut in (0.05, 0.15, 0.25, 0.35, 0.45)]
results = [soft_drop(jet, 0.5, *cut) for cut in grid]
found = np.array([np.append(groomed, (zg, rg)) for groomed, zg, rg in results])
target = found
assert np.allclose(found, target)

# %% A jet of one particle, and a pair right at the threshold
groomed, zg, rg = soft_drop(np.array([[3, 1, 2, 2]]), 0.4, 0.1, 0.0)
target = np.array([3.0, 1.0, 2.0, 2.0])
assert np.allclose(groomed, target) and zg == 0 and rg == 0
pair = np.array([[3.0, 3.0, 0.0, 0.0], [1.0, 0.0, 1.0, 0.0]])
assert soft_drop(pair, 0.4, 0.25, 0.0)[1] == 0 and soft_drop(pair, 0.4, 0.2499, 0.0)[1] == 0.25
