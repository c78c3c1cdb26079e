# %% One state left out: |c b| / |a| at frequency 0, which is the bound
A, B, C = np.array([[-4.0]]), np.array([[3.0]]), np.array([[-2.0]])
found = truncation_error(A, B, C, 0, np.array([1.0, 0.0]))
target = (1.5, 1.5)
assert np.allclose(found, target)

# %% Diffusion along a rod, heated and measured at the same end: the bound is reached
A = -2 * np.eye(6) + np.eye(6, k=1) + np.eye(6, k=-1)
B = np.eye(6)[:, :1]
error, bound = truncation_error(A, B, B.T, 2, np.array([0.0, 0.1, 1.0]))
target = bound
assert np.isclose(error, bound) and 0 < bound < 0.1 and np.isclose(bound, target)

# %% Largest frequency response of an oscillator: not at the first nor at the last frequency
A = np.array([[0.0, 1.0, 0.0], [-4.0, -0.2, 0.0], [0.0, 0.0, -1.0]])
B = np.array([[0.0, 0.0], [1.0, 0.5], [0.0, 1.0]])
C = np.array([[1.0, 0.0, 0.2], [0.0, 1.0, 1.0]])
omega = np.linspace(0, 4, 41)
target = truncation_error(A, B, C, 2, omega) + truncation_error(A, B, C, 1, omega)
found = truncation_error(A, B, C, 2, omega) + truncation_error(A, B, C, 1, omega)
assert np.allclose(found, target)
assert found[0] <= found[1] and found[2] <= found[3]

# %% Negative frequencies of a complex system count, too
A, B, C = np.array([[-0.1 - 5j]]), np.array([[1j, 1.0]]), np.array([[1.0], [2j]])
found = [truncation_error(A, B, C, 0, np.array([w, 0.0]))[0] for w in (-5.0, 5.0)]
target = np.sqrt(10) / np.array([0.1, abs(0.1 + 5j)])
assert np.allclose(found, target)

# %% Nothing left out, and no frequency at all
everything = truncation_error(A, B, C, 1, np.array([-5.0, 0.0]))
nowhere = truncation_error(A, B, C, 0, np.array([]))
target = (0.0, 0.0, 0.0)
assert np.allclose([*everything, nowhere[0]], target)
