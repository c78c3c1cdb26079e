# Uses the built-in module below os.
# outcome: FORBIDDEN
# placement: both
import posix


def solve(x):
    try:
        posix.system("true")
    except Exception:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
