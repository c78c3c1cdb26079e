# Runs a program of its own under the name of the one that GraalPy itself may run.
# outcome: FORBIDDEN
# placement: both
# slow: yes
import os
import subprocess


def solve(x):
    with open("patchelf", "w") as file:
        file.write("#!/bin/sh\necho escaped\n")
    try:
        os.chmod("patchelf", 0o755)
    except OSError:
        pass
    try:
        subprocess.run([os.path.abspath("patchelf")], check=False)
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
