# Matches a pattern with a back-reference that takes exponential time.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
import re


def solve(x):
    re.match(r"^(?:(a|aa|aaa)+)\1+$", "a" * 200 + "!")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
