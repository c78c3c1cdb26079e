# Runs a program.
# outcome: FORBIDDEN
# placement: both
# slow: yes
import subprocess


def solve(x):
    subprocess.run(["id"], check=True, capture_output=True)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
