# %% Two unknowns, one on the floor
low, mid, high = np.array([9.0, -1.0]), np.array([2, 2]), np.array([-1.0, 9.0])
rhs, floor = np.array([1, -5]), np.array([0, -1])
x, sweeps = projected_sor(low, mid, high, rhs, floor, np.zeros(2), 1.1, 1e-12, 100)
target = np.array([0.0, -1.0])
assert np.allclose(x, target)

# %% Single sweeps from a given guess, over- and under-relaxed
low, mid, high = np.array([0.0, -1.0, -2.0]), np.array([4.0, 5.0, 8.0]), np.array([-1.0, -2.0, 0.0])
rhs, floor = np.array([2.0, 3.0, -8.0]), np.array([0.5, -9.0, -0.5])
guess = np.array([0.0, 1.0, -2.0])
one = projected_sor(low, mid, high, rhs, floor, guess, 1.5, 0.0, 1)
two = projected_sor(low, mid, high, rhs, floor, guess, 0.5, 0.0, 2)
target = (np.array([0.875, 0.3625, -0.5]), np.array([0.6578125, 0.64703125, -0.5]))
assert np.allclose(one[0], target[0]) and np.allclose(two[0], target[1])
assert (one[1], two[1]) == (1, 2) and np.array_equal(guess, [0.0, 1.0, -2.0])

# %% Without a floor: a linear system, not symmetric
dense = np.diag(mid) + np.diag(low[1:], -1) + np.diag(high[:-1], 1)
x, sweeps = projected_sor(low, mid, high, rhs, np.full(3, -1e9), guess, 1.0, 1e-13, 1000)
target = np.linalg.solve(dense, rhs)
assert np.allclose(x, target) and sweeps < 60

# %% The number of sweeps: a factor of 4 for each, the last one included
counts = []
for tolerance in (1.0, 0.2, 0.375, 0.18, 0.01):
    x, sweeps = projected_sor(
        np.array([0.0, -1.0]), np.array([2.0, 2.0]), np.array([-1.0, 0.0]),
        np.array([1.0, 1.0]), np.zeros(2), np.zeros(2), 1.0, tolerance, 9,
    )
    counts.append(sweeps)
target = np.array([1, 3, 2, 3, 5])
assert np.array_equal(counts, target)

# %% No unknowns, and no sweeps
none = projected_sor(*[np.zeros(0)] * 6, 1.0, 0.0, 5)
still = projected_sor(low, mid, high, rhs, floor, guess, 1.0, 0.0, 0)
target = np.array([0.5, 1.0, -0.5])
assert len(none[0]) == 0 and none[1] == 1 and np.allclose(still[0], target) and still[1] == 0

# %% A heavy string of 399 points that rests on a floor from the 150th to the 250th
n, s, w = 399, 150, 1e-4
j = np.minimum(np.arange(1, n + 1), np.arange(n, 0, -1))
shape = np.where(j < s, 0.5 * w * ((s - j) ** 2 - s**2), -0.5 * w * s**2)
side, weight, depth = np.full(n, -1.0), np.full(n, -w), np.full(n, -0.5 * w * s**2)
string = (side, np.full(n, 2.0), side, weight, depth, np.zeros(n))
x, sweeps = projected_sor(*string, 1.95, 1e-9, 3000)
target = shape[[0, 50, 149, 199, 300, 398]]
assert np.allclose(x[[0, 50, 149, 199, 300, 398]], target, atol=1e-6)
assert np.max(np.abs(x - shape)) < 1e-6 and 100 < sweeps < 3000

# %% The same without over-relaxation is slow: 5500 sweeps are not enough
x, sweeps = projected_sor(*string, 1.0, 1e-9, 5500)
target = (x[[0, 100, 199]], 5500)
assert np.allclose(x[[0, 100, 199]], target[0]) and sweeps == target[1]
assert np.max(np.abs(x - shape)) > 0.01
