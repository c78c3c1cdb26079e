# Complex numbers are pickled as they are.
# outcome: PASSED
# placement: both
import pickle

assert pickle.loads(pickle.dumps(1 + 2j)) == 1 + 2j


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
