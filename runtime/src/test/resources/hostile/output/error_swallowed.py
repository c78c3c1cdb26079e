# Goes on printing behind a bare except.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
def solve(x):
    for _ in range(10000):
        try:
            print("p" * 1000, flush=True)
        except:
            pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
