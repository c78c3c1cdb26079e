# Ends the virtual machine with java.lang.System.exit.
# outcome: FORBIDDEN
# detail: java
# placement: supervised
def solve(x):
    try:
        __import__("java").type("java.lang.System").exit(0)
    except BaseException:
        pass
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
