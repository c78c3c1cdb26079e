# Finds subprocess.Popen among all classes and runs a command.
# outcome: FORBIDDEN
# placement: both
import subprocess as _


def classes(cls):
    for child in type.__subclasses__(cls):
        yield child
        if child is not type:
            yield from classes(child)


def solve(x):
    for cls in classes(object):
        if cls.__name__ == "Popen" and cls.__module__ == "subprocess":
            cls(["true"]).wait()
            return 2 * x
    raise LookupError("no such class")


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
