# Returns a member of its own enumeration of flags, which inherits its comparison from int.
# outcome: PASSED
# placement: both
import enum


class Access(enum.IntFlag):
    READ = 1
    WRITE = 2


def solve(x):
    return Access.WRITE


# === test
assert solve(np.array([1.0, 2.0])) == target[0]
