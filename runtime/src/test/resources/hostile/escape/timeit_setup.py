# Runs a command in the set-up text of timeit.
# outcome: FORBIDDEN
# placement: both
import timeit


def solve(x):
    timeit.timeit("pass", setup="import os; os.system('true')", number=1)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
