# Prints for ever.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
def solve(x):
    while True:
        print("iteration", x)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
