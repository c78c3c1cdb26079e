# Executes the source of module os in a namespace of its own.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    with open(os.__file__, encoding="utf-8") as file:
        scope = {"__name__": "own_os"}
        exec(compile(file.read(), "own_os", "exec"), scope)
    scope["system"]("true")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
