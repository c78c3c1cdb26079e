# Has a shell compute a product.
# outcome: FORBIDDEN
# placement: both
import subprocess


def solve(x):
    text = subprocess.check_output("echo 2", shell=True, text=True)
    return float(text) * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
