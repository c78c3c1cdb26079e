# %% One element, and a diagonal matrix: q_ij / (a_i + a_j)
a = np.array([1.0, 3.0, 0.5])
Q = np.array([[2.0, 1.0, 0.0], [-1.0, 6.0, 2.0], [4.0, 0.0, 1.0]])
one = lyapunov_solution(np.array([[-2.0]]), np.array([[8.0]]))
target = Q / np.add.outer(a, a)
assert np.allclose(lyapunov_solution(-np.diag(a), Q), target) and np.allclose(one, [[2.0]])

# %% Real matrices, not symmetric: the residual vanishes, the solution is real and known
A = np.array([[-1.0, 2.0], [0.0, -3.0]])
X = lyapunov_solution(A, np.array([[1.0, 0.0], [0.0, 6.0]]))
target = np.array([[1.5, 0.5], [0.5, 1.0]])
assert np.allclose(X, target) and not np.iscomplexobj(X)

# %% Complex matrices
A = np.array([[-1 + 2j, 0.5, 1j], [0, -2 - 1j, 0.3], [1, 0.2j, -3]])
Q = np.array([[1, 2j, 0], [3, 1 - 1j, 1], [0, 0.5, -1j]])
system = np.kron(A, np.eye(3)) + np.kron(np.eye(3), A.conj())
target = np.linalg.solve(system, -Q.ravel()).reshape(3, 3)
assert np.allclose(lyapunov_solution(A, Q), target)

# %% A Jordan block: binomial integrals
A = -np.eye(3) + np.eye(3, k=1)
X = lyapunov_solution(A, np.diag([0.0, 0.0, 1.0]))
target = np.array([[6 / 32, 3 / 16, 1 / 8], [3 / 16, 1 / 4, 1 / 4], [1 / 8, 1 / 4, 1 / 2]])
assert np.allclose(X, target)

# %% Modes that decay at very different rates, and one that hardly decays
A = np.array([[-1e-6, 1.0], [0.0, -100.0]])
X = lyapunov_solution(A, np.diag([2.0, 200.0]))
x12 = 1 / (100 + 1e-6)
target = np.array([[(1 + x12) * 1e6, x12], [x12, 1.0]])
assert np.allclose(X, target, rtol=1e-7)

# %% Which matrices are stable
answers = []
decay = ([[-1, 5], [0, -2]], [[-1, 3], [-3, -1]])
for A in (*decay, [[0, 1], [-1, 0]], [[1, 0], [0, -2]], [[-1, 2], [1, -1]]):
    try:
        lyapunov_solution(np.array(A, dtype=float), np.eye(2))
        answers.append(True)
    except ValueError:
        answers.append(False)
target = np.array([True, True, False, False, False])
assert np.array_equal(answers, target)
