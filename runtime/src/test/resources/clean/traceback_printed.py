# Prints the traceback of an exception that it handles.
# outcome: PASSED
# placement: both
import sys
import traceback


def solve(x):
    try:
        np.linalg.inv(np.zeros((2, 2)))
    except np.linalg.LinAlgError:
        traceback.print_exc()
        kind, value, trace = sys.exc_info()
        print(traceback.format_exception(kind, value, trace)[-1])
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
