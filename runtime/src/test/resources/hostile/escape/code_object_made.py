# Makes a code object of wild bytecode and calls it.
# outcome: FORBIDDEN | ERROR | CRASHED
# placement: supervised
import types


def harmless():
    return 1


def solve(x):
    wild = harmless.__code__.replace(co_code=bytes([100, 250] * 40), co_stacksize=1)
    types.FunctionType(wild, {})()
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
