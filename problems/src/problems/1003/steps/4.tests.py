# %% White noise: sample mean, and the normal density
x = np.array([1.0, 4.0, 2.0, 7.0])
found = stationary_likelihood(np.array([9.0, 0.0, 0.0, 0.0]), x)
target = (3.5, 1.5, -2 * np.log(2 * np.pi) - 4 * np.log(3) - 21 / 18)
assert np.allclose(found, target)

# %% A first-order autoregressive process, likelihood from its innovations
phi, s2 = 0.8, 0.5
x = np.array([2.0, 1.5, 1.7, 3.0, 2.2, 2.9, 1.1])
n = len(x)
weight = 2 + (n - 2) * (1 - phi)
mean = (x[0] + x[-1] + (1 - phi) * np.sum(x[1:-1])) / weight
d = x - mean
chi2 = (1 - phi**2) * d[0] ** 2 / s2 + np.sum((d[1:] - phi * d[:-1]) ** 2) / s2
logdet = n * np.log(s2) - np.log(1 - phi**2)
found = stationary_likelihood(s2 * phi ** np.arange(n) / (1 - phi**2), x)
target = (mean, np.sqrt(s2 / (1 - phi) / weight), -0.5 * (n * np.log(2 * np.pi) + logdet + chi2))
assert np.allclose(found, target)

# %% One value: no misfit is left
found = stationary_likelihood(np.array([4]), np.array([3]))
target = (3.0, 2.0, -0.5 * np.log(8 * np.pi))
assert np.allclose(found, target)

# %% Small variances and a long series: the determinant is below the range of floats
n = 240
t = 1e-4 * np.array([2.0, 1.0] + (n - 2) * [0.0])
x = 5 + 0.01 * np.cos(np.arange(n) ** 2)
mean, error, loglik = stationary_likelihood(t, x)
target = stationary_likelihood(t, x)
assert np.allclose((mean, error, loglik), target)

# %% Another mean is less likely, by half the square of its distance in standard errors
t = np.array([3.0, -1.0, 0.5, 0.25, 0.0])
x = np.array([1, 0, 2, 5, -1])
mean, error, loglik = stationary_likelihood(t, x)
d = x - mean - 2 * error
logdet = np.sum(np.log(levinson_durbin(t)[1]))
shifted = -0.5 * (5 * np.log(2 * np.pi) + logdet + d @ toeplitz_solve(t, d))
target = 2.0
assert np.isclose(loglik - shifted, target)
