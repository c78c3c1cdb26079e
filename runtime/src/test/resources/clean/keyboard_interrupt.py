# Raises KeyboardInterrupt.
# outcome: ERROR
# detail: KeyboardInterrupt
# placement: both
def solve(x):
    raise KeyboardInterrupt


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
