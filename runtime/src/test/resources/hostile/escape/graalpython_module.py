# Imports GraalPy's internal module.
# outcome: FORBIDDEN
# detail: graalpython
# placement: both
import __graalpython__


def solve(x):
    return 2 * x + 0 * len(dir(__graalpython__))


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
