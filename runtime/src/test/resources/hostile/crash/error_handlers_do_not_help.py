# Crashes in native code behind handlers of every exception.
# outcome: CRASHED
# placement: supervised
import contextlib


class Wild:
    __array_interface__ = {"shape": (4,), "typestr": "<f8", "data": (4096, False), "version": 3}


def solve(x):
    with contextlib.suppress(BaseException):
        np.copyto(np.empty(4), np.asarray(Wild()))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
