# Copies a file from outside into the scratch folder with os.open and os.read.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
import os


def solve(x):
    try:
        source = os.open("/etc/passwd", os.O_RDONLY)
        with open("copy.txt", "wb") as file:
            file.write(os.read(source, 10**6))
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
