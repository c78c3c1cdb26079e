# Sorts with a comparison that never ends.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import functools


def compare(a, b):
    while True:
        pass


def solve(x):
    return np.array(sorted(2 * x, key=functools.cmp_to_key(compare)))


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
