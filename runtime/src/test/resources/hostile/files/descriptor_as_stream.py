# Wraps descriptors that it never opened in streams.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    for descriptor in range(3, 21):
        try:
            os.fdopen(descriptor, "rb", closefd=False).read(1)
            return 2 * x
        except OSError:
            pass
    raise OSError("no descriptor can be wrapped")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
