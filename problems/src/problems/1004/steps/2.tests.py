# %% One state: |b c| / (2 |a|)
target = np.array([3.0])
sigma = hankel_singular_values(np.array([[-0.5]]), np.array([[-1.5]]), np.array([[2.0]]))
assert sigma.shape == (1,) and np.allclose(sigma, target)

# %% Separate complex modes, the sizes in descending order
A = np.diag([-1 + 3j, -2 - 1j, -0.5])
B, C = np.diag([2, 4j, 1]), np.diag([1j, 3, 3])
target = np.array([3.0, 3.0, 1.0])
assert np.allclose(hankel_singular_values(A, B, C), target)

# %% Two inputs and two outputs; another, complex basis changes nothing
A = np.array([[-1.0, 2.0, 0.0], [-2.0, -1.0, 1.0], [0.5, 0.0, -3.0]])
B = np.array([[1.0, 0.0], [0.5, 2.0], [0.0, -1.0]])
C = np.array([[1.0, -1.0, 0.5], [0.0, 2.0, -1.0]])
T = np.array([[1, 2j, 0], [0, 1 + 1j, 3], [1, 0, 1j]])
target = hankel_singular_values(A, B, C)
other = hankel_singular_values(np.linalg.solve(T, A @ T), np.linalg.solve(T, B), C @ T)
assert np.allclose(hankel_singular_values(A, B, C), target) and np.allclose(other, target)

# %% An all-pass filter ((2 - s) / (2 + s))^2 without its direct term has only ones
A = np.array([[-2.0, 0.0], [-4.0, -2.0]])
target = np.array([1.0, 1.0])
all_pass = hankel_singular_values(A, np.array([[2.0], [2.0]]), np.array([[-2.0, -2.0]]))
assert np.allclose(all_pass, target)

# %% A state out of reach and a state out of sight
A = np.array([[-1.0, 0.0, 0.0], [0.0, -2.0, 1.0], [0.0, 0.0, -3.0]])
B, C = np.array([[2.0], [1.0], [0.0]]), np.array([[3.0, 0.0, 1.0]])
target = np.array([3.0, 0.0, 0.0])
T, back = T.real + np.eye(3), np.linalg.inv(T.real + np.eye(3))
plain = hankel_singular_values(A, B, C)
turned = hankel_singular_values(back @ A @ T, back @ B, C @ T)
assert plain.dtype == turned.dtype == float and np.all(plain >= 0) and np.all(turned >= 0)
assert np.allclose(plain, target, atol=1e-6) and np.allclose(turned, target, atol=1e-6)
