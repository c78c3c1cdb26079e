# Looks at the dictionaries of types, as code that lists methods does.
# outcome: PASSED
# placement: both
import inspect


class Own:
    value = 2


def solve(x):
    assert "all" in np.ndarray.__dict__ and vars(np.ndarray)["all"] and len(dir(np.ndarray)) > 50
    assert inspect.getattr_static(np.ndarray, "all") and inspect.getattr_static(Own, "value") == 2
    return vars(Own)["value"] * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
