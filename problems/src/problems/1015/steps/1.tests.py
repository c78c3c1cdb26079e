# %% At rest the populations are the weights
target = np.array([16, 4, 4, 4, 4, 1, 1, 1, 1]) / 18
found = equilibrium(2.0, 0.0, 0.0)
assert found.shape == (9,) and np.allclose(found, target)

# %% Fields of 2 by 3 nodes
rho = np.array([[1.0, 1.1, 0.9], [1.2, 0.8, 1.0]])
ux = np.array([[0.1, -0.05, 0.0], [0.02, 0.08, -0.1]])
uy = np.array([[0.0, 0.03, -0.07], [0.06, -0.02, 0.1]])
target = equilibrium(rho, ux, uy)
found = equilibrium(rho, ux, uy)
assert found.shape == (9, 2, 3) and np.allclose(found, target)

# %% Moments: density, momentum, and the momentum flux rho (1/3 + u u)
f = equilibrium(np.array([1.5]), np.array([0.2]), np.array([-0.1]))[:, 0]
right, up = f[1] + f[5] + f[8], f[2] + f[5] + f[6]
left, down = f[3] + f[6] + f[7], f[4] + f[7] + f[8]
found = [f.sum(), right - left, up - down, right + left, up + down, f[5] + f[7] - f[6] - f[8]]
target = 1.5 * np.array([1, 0.2, -0.1, 1 / 3 + 0.04, 1 / 3 + 0.01, -0.02])
assert np.allclose(found, target)

# %% Integers, fast flow along the diagonal
found = equilibrium(np.array([36]), np.array([1]), np.array([1]))
target = np.array([[-32, 22, 22, -2, -2, 22, -2, 10, -2]]).T
assert np.allclose(found, target)
