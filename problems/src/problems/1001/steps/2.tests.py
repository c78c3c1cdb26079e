# %% A Bell projector becomes half the swap operator
bell = np.array([1, 0, 0, 1]) / np.sqrt(2)
target = np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]) / 2
assert np.allclose(partial_transpose(np.outer(bell, bell), (2, 2), 1), target)

# %% Party A of a qubit and a qutrit, operator not Hermitian
op = np.arange(36).reshape(6, 6) + 1j * np.arange(36)[::-1].reshape(6, 6) ** 2
target = partial_transpose(op, (2, 3), 0)
assert np.allclose(partial_transpose(op, (2, 3), 0), target)

# %% Party B of a product operator, qutrit first
x = np.array([[1, 2j, 0], [3, 1, -1j], [0.5, 0, 2]])
y = np.array([[1, 4], [2 + 1j, -3]])
target = np.kron(x, y.T)
assert np.allclose(partial_transpose(np.kron(x, y), (3, 2), 1), target)

# %% With a party of dimension 1 nothing or everything is transposed
op = np.array([[1, 2, 3], [4j, 5, 6], [7, 8, 9j]])
kept, turned = partial_transpose(op, (1, 3), 0), partial_transpose(op, (1, 3), 1)
target = (op, op.T)
assert np.allclose(kept, target[0]) and np.allclose(turned, target[1])
