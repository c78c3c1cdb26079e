# Makes a relative symbolic link that climbs out, inside a folder of its own.
# outcome: FORBIDDEN | ERROR
# placement: both
import os
import pathlib


def solve(x):
    os.makedirs("a/b", exist_ok=True)
    pathlib.Path("a/b/up").symlink_to("../../../../../../../../../../etc")
    return 2 * x + 0 * len(pathlib.Path("a/b/up/passwd").read_text())


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
