# Has sqlite load a native library.
# outcome: FORBIDDEN | ERROR
# placement: both
import sqlite3


def solve(x):
    base = sqlite3.connect(":memory:")
    base.enable_load_extension(True)
    base.load_extension("/lib/x86_64-linux-gnu/libc.so.6")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
