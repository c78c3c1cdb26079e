# Handles the RecursionError of a recursion that never ends.
# outcome: PASSED
# placement: both
def endless(n):
    return endless(n + 1)


def solve(x):
    try:
        return endless(0)
    except RecursionError:
        return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
