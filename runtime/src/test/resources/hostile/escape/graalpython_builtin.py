# What is found is an inert excerpt. Uses the reference to GraalPy's internal module that the builtins may hold.
# outcome: PASSED | FORBIDDEN | ERROR
# placement: both
import builtins


def solve(x):
    return 2 * x + 0 * len(dir(builtins.__graalpython__))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
