# Has copy.deepcopy run a command by way of __reduce_ex__.
# outcome: FORBIDDEN
# placement: both
import copy
import os


class Command:
    def __reduce_ex__(self, protocol):
        return os.system, ("true",)


def solve(x):
    copy.deepcopy(Command())
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
