# The descriptors under the standard streams are open.
# outcome: PASSED
# placement: supervised
import os

print("printed", flush=True)
assert os.write(2, b"printed\n") == 8


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
