# Replaces the builtins abs and len; the next sample must get the real ones.
# outcome: TAMPERED
# detail: abs
# placement: both
import builtins

builtins.abs = lambda value: 0.0
builtins.crucible_mark = 1


def solve(x):
    return 0 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
