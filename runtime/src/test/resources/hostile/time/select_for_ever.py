# Waits in select for nothing at all.
# outcome: TIME_LIMIT | FORBIDDEN | ERROR
# placement: both
# limits: wall=2
import select


def solve(x):
    select.select([], [], [])
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
