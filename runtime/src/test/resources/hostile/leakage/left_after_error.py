# Changes NumPy's state and then ends with an exception.
# outcome: ERROR
# placement: both
np.seterr(all="raise")
np.crucible_mark = 1
raise ValueError("ends here")


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
