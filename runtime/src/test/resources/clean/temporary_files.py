# Uses the private folder for temporary files.
# outcome: PASSED
# placement: both
import os
import tempfile


def solve(x):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "x.txt")
        np.savetxt(path, x)
        with tempfile.NamedTemporaryFile("w+") as file:
            file.write("2")
            file.seek(0)
            return float(file.read()) * np.loadtxt(path)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
