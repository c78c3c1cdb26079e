# Nothing is left of a sample that was ended, the limit's exception included.
# outcome: PASSED
# placement: both
import random

assert not hasattr(np, "crucible_mark")
assert np.geterr()["over"] == "warn"
assert random.random() != 0.32383276483316237
total = 0
for n in range(200000):
    total += n


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
