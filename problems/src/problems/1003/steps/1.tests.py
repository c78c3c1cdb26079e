# %% A small matrix with more columns than rows, integers
product = toeplitz_product(np.array([1, 2, 3]), np.array([9, 4, 5, 6]), np.array([1, -1, 2, 3]))
target = np.array([25, 24, 15])
assert product.shape == target.shape and np.allclose(product, target)
assert not np.iscomplexobj(product)

# %% More rows than columns, complex elements, two vectors
column = np.array([2, 1j, 3 - 1j, 0.5, -1])
row = np.array([2, -2j, 1 + 1j])
x = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5]])
dense = np.array(
    [[2, -2j, 1 + 1j], [1j, 2, -2j], [3 - 1j, 1j, 2], [0.5, 3 - 1j, 1j], [-1, 0.5, 3 - 1j]]
)
product = toeplitz_product(column, row, x)
target = dense @ x
assert product.shape == target.shape and np.allclose(product, target)

# %% The corner is taken from the column, and complex vectors stay complex
product = toeplitz_product(np.array([1.0, 2.0]), np.array([np.nan, 3.0]), np.array([1j, 1.0]))
target = np.array([3 + 1j, 1 + 2j])
assert np.allclose(product, target)

# %% One row, one column, one element
one_row = toeplitz_product(np.array([2.0]), np.array([2.0, 3.0, 4.0]), np.array([1.0, 10.0, 100.0]))
one_column = toeplitz_product(np.array([2.0, 3.0, 4.0]), np.array([0.0]), np.array([[5.0]]))
one_element = toeplitz_product(np.array([3]), np.array([7]), np.array([2]))
target = (np.array([432.0]), np.array([[10.0], [15.0], [20.0]]), np.array([6.0]))
assert one_row.shape == (1,) and np.allclose(one_row, target[0])
assert one_column.shape == (3, 1) and np.allclose(one_column, target[1])
assert one_element.shape == (1,) and np.allclose(one_element, target[2])

# %% A shift by one wraps around nowhere
down = toeplitz_product(np.eye(8)[1], np.zeros(8), np.arange(1.0, 9.0))
up = toeplitz_product(np.zeros(8), np.eye(8)[1], np.arange(1.0, 9.0))
target = (np.array([0.0, 1, 2, 3, 4, 5, 6, 7]), np.array([2.0, 3, 4, 5, 6, 7, 8, 0]))
assert np.allclose(down, target[0]) and np.allclose(up, target[1])

# %% Geometric diagonals and four geometric vectors, 260000 rows: sums of geometric series
n = 260000
k = np.arange(n)
z = np.array([1.0, -1.0, np.exp(0.3j), 0.99999 * np.exp(2j)])
x = z ** k[:, None]
product = toeplitz_product(0.9**k, (-0.5) ** k, x)
i = np.array([0, 1, 130000, n - 1])[:, None]
target = (z ** (i + 1) - 0.9 ** (i + 1)) / (z - 0.9) - 0.5 * z ** (i + 1) * (
    1 - (-0.5 * z) ** (n - 1 - i)
) / (1 + 0.5 * z)
assert product.shape == (n, 4) and np.allclose(product[i[:, 0]], target)

# %% Random walks: sums of sums of real vectors, 300000 columns and 200000 rows
m, n = 200000, 300000
x = np.stack([np.ones(n), np.arange(n) % 2.0, np.sin(0.001 * np.arange(n))], axis=1)
product = toeplitz_product(np.ones(m), np.zeros(n), x)
rows = np.array([0, 99999, m - 1])
target = np.array([[1, 0, 0], [100000, 50000, 0], [200000, 100000, 0]]) + np.outer(
    np.sin(0.0005 * rows) * np.sin(0.0005 * (rows + 1)) / np.sin(0.0005), [0, 0, 1]
)
assert product.shape == (m, 3) and np.allclose(product[rows], target, atol=1e-6)
