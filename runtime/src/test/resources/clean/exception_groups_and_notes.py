# Raises and handles exceptions of its own, with causes, notes and groups.
# outcome: PASSED
# placement: both
class Diverged(ArithmeticError):
    pass


def step(x):
    try:
        raise Diverged("too large")
    except Diverged as error:
        error.add_note("in step")
        raise ExceptionGroup("both", [error, ValueError("other")]) from error


def solve(x):
    try:
        step(x)
    except* Diverged:
        pass
    except* ValueError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
