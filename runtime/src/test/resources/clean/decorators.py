# Wraps and caches its functions.
# outcome: PASSED
# placement: both
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = function(*args, **kwargs)
        print(f"{function.__name__}: {time.perf_counter() - start:.3f} s")
        return result

    return wrapper


@functools.lru_cache(maxsize=None)
def factor(n):
    return 1 if n < 2 else factor(n - 1) + factor(n - 2)


@timed
def solve(x):
    return factor(2) * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
