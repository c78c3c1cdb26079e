# Uses NumPy's stride tricks within an array's bounds.
# outcome: PASSED
# placement: both
from numpy.lib.stride_tricks import as_strided, sliding_window_view


def solve(x):
    y = np.concatenate([[0.0], x, [0.0]])
    windows = sliding_window_view(y, 2)
    same = as_strided(y, shape=(3, 2), strides=(y.itemsize, y.itemsize))
    return (windows + same)[1:, 0]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
