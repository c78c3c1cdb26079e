# %% Two sites of an open chain: the last bond does not count
A = majorana_matrix(np.array([0.3, 0.5]), np.array([1.0, 7.0]), np.array([0.4, 9.0]), 0)
target = np.array([[0, -0.3, 0, -0.6], [0.3, 0, 1.4, 0], [0, -1.4, 0, -0.5], [0.6, 0, 0.5, 0]])
assert A.shape == target.shape and np.allclose(A, target)

# %% An inhomogeneous antiperiodic chain of four sites
mu, w = np.array([0.3, -0.2, 1.1, 0.7]), np.array([1.0, 0.8, 1.3, 0.6])
delta = np.array([0.5, -0.4, 0.9, 0.2])
target = majorana_matrix(mu, w, delta, -1)
assert np.allclose(majorana_matrix(mu, w, delta, -1), target)

# %% Arrays of integers and fractions; both bonds of a periodic chain of two sites add up
A = majorana_matrix(np.array([1, 2]), np.array([3, 1]), np.array([0.5, 1.5]), 1)
target = np.array([[0, -1, 0, -5], [1, 0, 3, 0], [0, -3, 0, -2], [5, 0, 2, 0]])
assert np.allclose(A, target)

# %% One site joined with itself
A = majorana_matrix(np.array([0.3]), np.array([2.0]), np.array([5.0]), -1)
target = np.array([[0, 3.7], [-3.7, 0]])
assert A.shape == target.shape and np.allclose(A, target)

# %% Energies of a homogeneous ring: 2 sqrt((w cos k + mu / 2)^2 + (Delta sin k)^2)
mu, w, delta = 0.7, 1.1, 0.6
energies = np.linalg.svd(
    majorana_matrix(np.full(6, mu), np.full(6, w), np.full(6, delta), 1), compute_uv=False
)
k = 2 * np.pi * np.arange(6) / 6
epsilon = np.sqrt((2 * w * np.cos(k) + mu) ** 2 + (2 * delta * np.sin(k)) ** 2)
target = np.sort(np.repeat(epsilon, 2))[::-1]
assert np.allclose(energies, target)
