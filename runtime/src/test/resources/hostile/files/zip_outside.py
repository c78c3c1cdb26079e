# Makes an archive outside.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
import zipfile


def solve(x):
    with zipfile.ZipFile("/var/tmp/crucible-canary.zip", "w") as file:
        file.writestr("x", "escaped")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
