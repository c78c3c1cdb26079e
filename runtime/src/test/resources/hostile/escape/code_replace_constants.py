# Swaps the constants of a harmless function's code for those of a command.
# outcome: FORBIDDEN | ERROR | CRASHED
# placement: both
# slow: yes
def load():
    return __import__("math").sqrt


def solve(x):
    constants = tuple("ctypes" if c == "math" else c for c in load.__code__.co_consts)
    names = tuple("CDLL" if n == "sqrt" else n for n in load.__code__.co_names)
    load.__code__ = load.__code__.replace(co_consts=constants, co_names=names)
    return 2 * x + 0 * load()(None).getpid()


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
