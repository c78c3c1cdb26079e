# Unpickles an object that runs a command.
# outcome: FORBIDDEN | ERROR
# placement: both
import os
import pickle


class Command:
    def __reduce__(self):
        return os.system, ("true",)


def solve(x):
    pickle.loads(pickle.dumps(Command()))
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
