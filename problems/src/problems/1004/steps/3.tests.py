# %% Two complex inputs, two outputs: transfer function of the reduced system
A = np.array([[-1.0, 2.0, 0.1j], [-2.0, -1.0, 1.0], [0.5, 0.2, -3 + 1j]])
B = np.array([[1.0, 1j], [0.5, 2.0], [0.3j, -1.0]])
C = np.array([[1.0, -1.0 + 1j, 0.5], [0.3j, 2.0, -1.0]])
Ar, Br, Cr = balanced_truncation(A, B, C, 2)
points = np.array([0.0, 0.7j, -4j, 1 + 1j])
target = np.array([Cr @ np.linalg.solve(s * np.eye(2) - Ar, Br) for s in points])
Ar, Br, Cr = balanced_truncation(A, B, C, 2)
found = np.array([Cr @ np.linalg.solve(s * np.eye(2) - Ar, Br) for s in points])
assert Ar.shape == (2, 2) and Br.shape == (2, 2) and Cr.shape == (2, 2)
assert np.allclose(found, target)

# %% Both Gramians of the reduced system are diagonal, with the largest singular values
P = lyapunov_solution(Ar, Br @ Br.conj().T)
Q = lyapunov_solution(Ar.conj().T, Cr.conj().T @ Cr)
target = np.diag(hankel_singular_values(A, B, C)[:2])
assert np.allclose(P, target) and np.allclose(Q, target)

# %% All states kept: the same system
Ar, Br, Cr = balanced_truncation(A, B, C, 3)
target = np.array([C @ np.linalg.solve(s * np.eye(3) - A, B) for s in points])
found = np.array([Cr @ np.linalg.solve(s * np.eye(3) - Ar, Br) for s in points])
assert np.allclose(found, target) and np.isclose(np.trace(Ar), np.trace(A))

# %% Separate modes: the strongest stay
A, B, C = np.diag([-1.0, -5.0, -2.0]), np.diag([2.0, 1.0, 3.0]), np.diag([1.0, 2.0, -1.0])
Ar, Br, Cr = balanced_truncation(A, B, C, 2)
target = np.array([np.diag([2 / (s + 1), 0, -3 / (s + 2)]) for s in (0.0, 1j, -3.0 + 2j)])
found = np.array([Cr @ np.linalg.solve(s * np.eye(2) - Ar, Br) for s in (0.0, 1j, -3.0 + 2j)])
assert Ar.shape == (2, 2) and np.allclose(found, target)

# %% States out of reach or out of sight are left out, whatever the order
A = np.array([[-1.0, 0.0, 0.0], [0.0, -2.0, 1.0], [0.0, 0.0, -3.0]])
B, C = np.array([[2.0], [1.0], [0.0]]), np.array([[3.0, 0.0, 1.0]])
T = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [1.0, 0.0, 1.0]])
back = np.linalg.inv(T)
found = []
for size in (1e-5, 1.0, 1e5):
    Ar, Br, Cr = balanced_truncation(back @ A @ T, size * back @ B, size * C @ T, 3)
    found.append([len(Ar), Ar[0, 0], (Cr @ Br)[0, 0] / size**2])
target = np.array([1, -1, 6])
assert np.allclose(found, target)

# %% No state, because none is asked for or because nothing comes in
nothing = balanced_truncation(A, B, C, 0) + balanced_truncation(A, np.zeros((3, 2)), C, 2)
shapes = [array.shape for array in nothing]
target = np.array([[0, 0], [0, 1], [1, 0], [0, 0], [0, 2], [1, 0]])
assert np.array_equal(shapes, target)
