# %% Two atoms along (1, 2, 2) / 3
H = anm_hessian(np.array([[1.0, 0, 0], [2, 2, 2]]), 5.0, 9.0)
block = np.array([[1.0, 2, 2], [2, 4, 4], [2, 4, 4]])
target = np.block([[block, -block], [-block, block]])
assert np.allclose(H, target)

# %% A distance equal to the cut-off counts, a larger one does not, an atom may be alone
row = np.array([[0.0, 0, 0], [4, 0, 0], [4, 4.5, 0], [9, 9, 9]])
H = anm_hessian(row, 4.0, 2.0)
spring = np.zeros((12, 1))
spring[[0, 3], 0] = 1.0, -1.0
target = 2.0 * spring @ spring.T
assert H.shape == (12, 12) and np.allclose(H, target)

# %% Atoms much nearer than the cut-off, at half a unit
H = anm_hessian(np.array([[0.0, 0, 0.5], [0, 0, 0], [0.3, 0, 0.1]]), 0.6, 3.0)
one = np.array([[0.0, 0, 1, 0, 0, -1, 0, 0, 0]])
two = np.array([[0.3, 0, -0.4, 0, 0, 0, -0.3, 0, 0.4]])
three = np.array([[0, 0, 0, 0.3, 0, 0.1, -0.3, 0, -0.1]])
target = 3.0 * (one.T @ one + 4 * two.T @ two + 10 * three.T @ three)
assert np.allclose(H, target)

# %% An irregular structure
a = np.array([[0.0, 0, 0], [3.8, 0, 0], [5.0, 3.6, 0], [4.1, 5.2, 3.3], [1.0, 4.9, 5.5]])
H = anm_hessian(a, 6.5, 1.3)
target = anm_hessian(a, 6.5, 1.3)
assert np.allclose(H, target) and np.allclose(H, H.T)

# %% Six zero eigenvalues, and none below
v = np.linalg.eigvalsh(anm_hessian(a, 20.0, 1.0))
target = np.sum(np.linalg.eigvalsh(anm_hessian(a, 20.0, 1.0))[6:])
assert np.allclose(v[:6], 0, atol=1e-9) and v[6] > 0.05 and np.isclose(np.sum(v), target)

# %% One atom
H = anm_hessian(np.ones((1, 3)), 10.0, 1.0)
target = np.zeros((3, 3))
assert H.shape == (3, 3) and np.allclose(H, target)
