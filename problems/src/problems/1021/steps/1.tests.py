# %% Values at 0 and near it
t = np.array([0.0, 1e-20, 1e-12, 1e-6, 1e-3])
target = 1 - t / 3 + t**2 / 10 - t**3 / 42
assert np.allclose(boys_zero(t), target, rtol=1e-11, atol=0)

# %% Moderate arguments, against Gauss-Legendre quadrature
t = np.array([0.05, 0.7, 1.0, 3.3, 8.0, 12.5, 19.0, 25.0, 29.99])
x, weight = np.polynomial.legendre.leggauss(60)
target = np.exp(-t[:, None] * ((1 + x) / 2) ** 2) @ weight / 2
assert np.allclose(boys_zero(t), target, rtol=1e-10, atol=0)

# %% Large and huge arguments
t = np.array([30.0, 30.01, 47.0, 1e3, 1e8, 1e300])
target = np.sqrt(np.pi / t) / 2
assert np.allclose(boys_zero(t), target, rtol=1e-10, atol=0)

# %% The shape is kept, integers are allowed
t = np.array([[0, 1, 4], [9, 100, 400]])
value = boys_zero(t)
target = boys_zero(t)
assert np.shape(value) == (2, 3) and np.allclose(value, target, rtol=1e-10, atol=0)

# %% No argument, and one number
target = boys_zero(2.0)
assert np.shape(boys_zero(np.zeros((0, 3)))) == (0, 3)
assert np.shape(boys_zero(2.0)) == () and np.isclose(boys_zero(2.0), target, rtol=1e-10)
