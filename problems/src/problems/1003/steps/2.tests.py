# %% Complex Hermitian matrix: the filter solves the normal equations
t = np.array([9, 1 - 2j, 0.5j, -0.3 + 0.2j, 0.1])
dense = np.array([[t[j - k] if j >= k else t[k - j].conj() for k in range(5)] for j in range(5)])
a, errors = levinson_durbin(t)
solved = np.linalg.solve(dense, np.eye(5)[0])
target = (solved / solved[0], 1 / solved[0].real)
assert np.allclose(a, target[0]) and np.isclose(errors[-1], target[1]) and len(errors) == 5

# %% An autoregressive process of order 2 has a filter of three elements
phi = (0.75, -0.5)
t = [1.0, phi[0] / (1 - phi[1])]
for _ in range(6):
    t.append(phi[0] * t[-1] + phi[1] * t[-2])
a, errors = levinson_durbin(np.array(t))
target = (np.array([1, -0.75, 0.5, 0, 0, 0, 0, 0]), np.array([1, 0.75] + 6 * [0.5625]))
assert np.allclose(a, target[0]) and np.allclose(errors, target[1])
assert not np.iscomplexobj(a)

# %% Determinants of all leading blocks of an integer matrix 2, 1, 0, 0, ...: 2, 3, 4, ...
a, errors = levinson_durbin(np.array([2, 1, 0, 0, 0, 0]))
target = np.array([2, 3, 4, 5, 6, 7])
assert np.allclose(np.cumprod(errors), target)
assert np.allclose(a, (-1.0) ** np.arange(6) * np.arange(6, 0, -1) / 6)

# %% One element
a, errors = levinson_durbin(np.array([2.5]))
target = (np.array([1.0]), np.array([2.5]))
assert a.shape == (1,) and np.allclose(a, target[0]) and np.allclose(errors, target[1])

# %% Which of these are positive definite
answers = []
for t in ([1.0, 0.999], [1.0, 1.0], [1.0, -2.0], [0.0], [-1.0, 0.1], [1.0, 0.9, 0.1], [1, 1j, 0]):
    try:
        levinson_durbin(np.array(t))
        answers.append(True)
    except ValueError:
        answers.append(False)
target = np.array([True, False, False, False, False, False, False])
assert np.array_equal(answers, target)
