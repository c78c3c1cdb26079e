# Loads an object array that runs a command while it is unpickled.
# outcome: FORBIDDEN | ERROR
# placement: both
import io
import os


class Command:
    def __reduce__(self):
        return os.system, ("true",)


def solve(x):
    file = io.BytesIO()
    np.save(file, np.array([Command()], dtype=object), allow_pickle=True)
    file.seek(0)
    np.load(file, allow_pickle=True)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
