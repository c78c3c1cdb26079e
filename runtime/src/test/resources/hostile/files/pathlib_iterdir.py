# Lists the configuration folder with pathlib.
# outcome: FORBIDDEN
# placement: both
import pathlib


def solve(x):
    try:
        sum(1 for _ in pathlib.Path("/etc").iterdir())
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
