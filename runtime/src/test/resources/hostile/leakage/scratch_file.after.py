# The scratch folder is empty.
# outcome: PASSED
# placement: both
import os

assert not os.path.exists("answer.txt")
assert os.listdir(".") == []


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
