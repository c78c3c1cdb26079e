# Ends with a message, which stands for the exit code 1.
# outcome: ERROR
# placement: both
raise SystemExit("cannot solve this")


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
