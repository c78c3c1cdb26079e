# Loads module posix with the loader of the builtins.
# outcome: FORBIDDEN | ERROR
# placement: both
import builtins


def solve(x):
    builtins.__loader__.load_module("posix").system("true")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
