# Changes NumPy's state and then spins for ever.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import random

np.seterr(all="ignore")
np.crucible_mark = 1
random.seed(7)
while True:
    pass


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
