# %% Two atoms: kT / (4 gamma), and opposite motion
msf, c = fluctuations(anm_hessian(np.array([[1.0, 0, 0], [2, 2, 2]]), 5.0, 3.0), 2.4)
target = (np.full(2, 0.2), np.array([[1, -1], [-1, 1]]))
assert np.allclose(msf, target[0]) and np.allclose(c, target[1])

# %% An irregular structure
a = np.array([[0.0, 0, 0], [3.8, 0, 0], [5.0, 3.6, 0], [4.1, 5.2, 3.3], [1.0, 4.9, 5.5]])
H = anm_hessian(a, 20.0, 1.3)
msf, c = fluctuations(H, 2.5)
target = fluctuations(H, 2.5)
assert np.allclose(msf, target[0]) and np.allclose(c, target[1])

# %% Against the pseudo-inverse; colder and stiffer
msf, c = fluctuations(4 * H, 0.5)
inverse = np.linalg.pinv(H, rcond=1e-8, hermitian=True).reshape(5, 3, 5, 3)
traces = np.trace(inverse, axis1=1, axis2=3)
root = np.sqrt(np.diag(traces))
target = (np.diag(traces) / 8, traces / np.outer(root, root))
assert np.allclose(msf, target[0]) and np.allclose(c, target[1])

# %% A pair of atoms and one that is not held
loose = np.array([[9.0, 9, 9], [0, 0, 0], [0, 3, 4]])
msf, c = fluctuations(anm_hessian(loose, 6.0, 1.0), 1.0)
target = (np.array([0, 0.25, 0.25]), np.array([[0, 0, 0], [0, 1, -1], [0, -1, 1]]))
assert np.allclose(msf, target[0]) and np.allclose(c, target[1])

# %% A Hessian that is not a network's: springs to fixed points, one of them very soft
diagonal = 1e4 * np.diag([2.0, 4.0, 5.0, 1e-7, 0.5, 0.0, 10.0, 10.0, 1e-4])
msf, c = fluctuations(diagonal, 1e4)
target = (np.array([0.95, 2.0, 10000.2]), np.eye(3))
assert np.allclose(msf, target[0], rtol=1e-9) and np.allclose(c, target[1])

# %% One soft mode of three atoms, of which the last one hardly moves
v = np.array([[1.0, 0, 0, 0, 1e-5, 0, 0, 0, 1e-7]])
w = np.array([[1.0, 0, 0, -1e-5, 0, 0, 1e-7, 0, 0]])
first, second = fluctuations(1e-8 * v.T @ v, 0.1), fluctuations(1e-8 * w.T @ w, 0.1)
target = (np.array([1e7, 1e-3]), np.eye(3)[:2], np.array([[1.0, -1, 0], [-1, 1, 0], [0, 0, 0]]))
assert np.allclose(first[0][:2], target[0], rtol=1e-6)
assert np.allclose(first[1][:2], target[1]) and np.allclose(first[1][2], 0)
assert np.allclose(second[1], target[2], atol=1e-6)

# %% Nothing held at all
msf, c = fluctuations(np.zeros((6, 6)), 1.0)
target = (np.zeros(2), np.zeros((2, 2)))
assert np.allclose(msf, target[0]) and np.allclose(c, target[1])
