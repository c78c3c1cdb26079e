# Runs any() over an endless cycle of falsehoods, with no Python code in between.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
import itertools


def solve(x):
    any(itertools.cycle([0]))
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
