# Ends with an exception whose message is a megabyte long.
# outcome: ERROR | OUTPUT_LIMIT
# placement: both
# limits: output=64K
def solve(x):
    raise ValueError("m" * 10**6)


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
