# Looks for the target in its own globals.
# outcome: ERROR
# detail: target
# placement: both
def solve(x):
    return globals()["target"]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
