# Asks whether files outside exist and believes that they do not.
# outcome: PASSED
# placement: both
import os
import pathlib


def solve(x):
    assert not os.path.exists("/etc/passwd")
    assert not os.path.isfile("/etc/hosts")
    assert not pathlib.Path("/root/.bashrc").exists()
    try:
        os.stat("/etc/passwd")
    except FileNotFoundError:
        return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
