# %% Equal sites: one over the constant, however small or large
found = [characteristic_concentrations(np.array([1.0, 2 * k, k * k])) for k in (4e-29, 0.3, 5e29)]
target = np.array([[0.25e29, 0.25e29], [1 / 0.3, 1 / 0.3], [0.2e-29, 0.2e-29]])
assert np.allclose(found, target, rtol=1e-9, atol=0)

# %% A symmetric polynomial with very different sites
target = (0.1, 0.1)
beta = binding_polynomial(np.array([1.0]), np.array([[1e6, 10.0, 1e-4]]))
assert np.allclose(characteristic_concentrations(beta), target, rtol=1e-9)

# %% All or nothing with one site that binds alone: cubic and quadratic roots
x50, xm = characteristic_concentrations(np.array([1.0, 5.0, 0.0, 0.01]))
roots = np.roots([0.01 * 3, 0.0, -5.0, -3.0])
target = (roots[roots > 0][0], 100 ** (1 / 3))
assert np.isclose(x50, target[0], rtol=1e-9) and np.isclose(xm, target[1], rtol=1e-9)

# %% Monod, Wyman and Changeux: the curve is not symmetric
beta = binding_polynomial(np.array([9000.0, 1.0]), np.array([[0.01] * 4, [1.0] * 4]))
x50, xm = characteristic_concentrations(beta)
target = (saturation(beta, np.array([x50 * 0.999, x50 * 1.001]))[0], beta[-1] ** -0.25)
assert target[0][0] < 0.5 < target[0][1] and np.isclose(xm, target[1])
x = np.exp(np.linspace(np.log(xm) - 30, np.log(xm) + 30, 2001))
Y = saturation(beta, x)[0]
assert np.isclose(np.sum(Y[:1000]) + Y[1000] / 2, np.sum(1 - Y[1001:]) + (1 - Y[1000]) / 2)
assert np.isclose(saturation(beta, np.array([x50]))[0][0], 0.5, rtol=1e-9) and x50 < 0.999 * xm

# %% One strong and two weak sites: far from the median
beta = binding_polynomial(np.array([2]), np.array([[1e18, 1 / 3, 1 / 3]]))
target = (1.0, 9 ** (1 / 3) * 1e-6)
assert np.allclose(characteristic_concentrations(beta), target, rtol=1e-8, atol=0)
