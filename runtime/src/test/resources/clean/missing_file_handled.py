# Looks for a file of its own that is not there, and handles that.
# outcome: PASSED
# placement: both
import json


def solve(x):
    try:
        with open("settings.json") as file:
            factor = json.load(file)["factor"]
    except FileNotFoundError:
        factor = 2
    return factor * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
