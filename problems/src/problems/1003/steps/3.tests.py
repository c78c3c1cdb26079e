# %% Second differences: the inverse of 2, -1, 0, ... is known
t = np.array([2, -1, 0, 0, 0])
k = np.arange(1, 6)
target = np.minimum.outer(k, k) * (6 - np.maximum.outer(k, k)) / 6
solution = toeplitz_solve(t, np.eye(5))
assert np.allclose(solution, target) and not np.iscomplexobj(solution)

# %% Complex Hermitian matrix, complex right-hand side
t = np.array([6, 1 - 2j, 0.5j, -0.3 + 0.2j, 0.1])
dense = np.array([[t[j - k] if j >= k else t[k - j].conj() for k in range(5)] for j in range(5)])
b = np.array([1, -2j, 0.5, 1 + 1j, 3])
target = np.linalg.solve(dense, b)
assert np.allclose(toeplitz_solve(t, b), target)

# %% Real matrix and complex right-hand sides; one right-hand side in a column keeps its shape
t = 0.5 ** np.arange(3)
inverse = np.array([[4, -2, 0], [-2, 5, -2], [0, -2, 4]]) / 3
b = np.array([[1j], [2.0], [1 - 1j]])
target = inverse @ b
solution = toeplitz_solve(t, b)
assert solution.shape == target.shape and np.allclose(solution, target)

# %% One equation
solution = toeplitz_solve(np.array([4.0]), np.array([2.0]))
target = np.array([0.5])
assert solution.shape == target.shape and np.allclose(solution, target)

# %% A longer system: what goes in comes out
n = 300
t = 1 / (1 + np.arange(n)) ** 2
x = np.sin(np.arange(n) ** 2)
b = toeplitz_product(t, t, x)
solution = toeplitz_solve(t, b)
target = x[[0, 1, 150, 299]]
assert np.allclose(solution[[0, 1, 150, 299]], target)
assert np.allclose(solution, x)

# %% A singular matrix raises an error
try:
    toeplitz_solve(np.array([1.0, -1.0, 1.0]), np.ones(3))
    raised = False
except ValueError:
    raised = True
target = True
assert raised == target
