# Returns a dictionary of which the test compares the views.
# outcome: PASSED
# placement: both
def solve(x):
    return {"twice": 2 * x, "half": x / 2}


# === test
out = solve(np.array([1.0, 2.0]))
assert out.keys() == {"half": target, "twice": target}.keys()
assert out.keys() <= {"half", "twice", str(target)}
assert {"n": 1}.items() == {"n": target.ndim}.items()
assert np.allclose(list(out.values())[0], target) and sorted(out.keys()) == ["half", "twice"]
