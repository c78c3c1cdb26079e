# %% Four rows of integers: 1*6 - 2*5 + 3*4
a = np.array([[0, 1, 2, 3], [-1, 0, 4, 5], [-2, -4, 0, 6], [-3, -5, -6, 0]])
copy = a.copy()
target = 8.0
assert np.isclose(pfaffian(a), target) and np.array_equal(a, copy)

# %% Leading elements are zero: pairings (0, 3) and (1, 2), then (0, 2) and (1, 3)
first = np.zeros((4, 4))
first[0, 3], first[1, 2] = -2.0, 5.0
second = np.zeros((4, 4))
second[0, 2], second[1, 3] = 2.0, 5.0
target = (-10.0, -10.0)
assert np.allclose([pfaffian(first - first.T), pfaffian(second - second.T)], target)

# %% A congruence multiplies by the determinant
i, j = np.indices((8, 8))
b = np.cos(1.0 + 2.3 * i * j + j)
blocks = np.kron(np.diag([1.0, -2.0, 0.5, 3.0]), np.array([[0.0, 1.0], [-1.0, 0.0]]))
target = np.linalg.det(b) * -3.0
assert np.isclose(pfaffian(b @ blocks @ b.T), target)

# %% Odd size, a row of zeros, no rows at all
zero_row = np.array([[0, 0, 0, 0], [0, 0, 1, 2], [0, -1, 0, 3], [0, -2, -3, 0]])
odd = np.array([[0, 1, 2], [-1, 0, 3], [-2, -3, 0]])
target = np.array([0.0, 0.0, 1.0])
assert np.allclose([pfaffian(odd), pfaffian(zero_row), pfaffian(np.zeros((0, 0)))], target)

# %% Six rows: all elements above the diagonal 1, a chain, and an exchange of later rows only
ones = np.triu(np.ones((6, 6)), 1)
chain = np.diag([2.0, 7.0, 3.0, 7.0, 0.25], 1)
later = np.zeros((6, 6))
later[0, 1], later[2, 4], later[3, 5] = 2.0, -3.0, 4.0
target = np.array([1.0, 1.5, 24.0])
assert np.allclose([pfaffian(x - x.T) for x in (ones, chain, later)], target)

# %% Small elements are not zeros
tiny = 1e-5 * np.array([[0, 0, 3, 0], [0, 0, 0, 4], [-3, 0, 0, 0], [0, -4, 0, 0]])
target = -12.0
assert np.isclose(1e10 * pfaffian(tiny), target)
