# What is found is inert. Looks for GraalPy's internal modules among the loaded ones.
# outcome: PASSED | FORBIDDEN | ERROR
# placement: both
import sys

WORDS = ("graalpython", "polyglot", "_interop", "_jarray", "java")


def solve(x):
    for name in list(sys.modules):
        if any(word in name for word in WORDS):
            return 2 * x + 0 * len(dir(sys.modules[name]))
    raise LookupError("no such module")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
