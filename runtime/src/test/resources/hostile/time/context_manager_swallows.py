# Uses a context manager whose __exit__ swallows every exception.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
class Calm:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True


def solve(x):
    while True:
        with Calm():
            while True:
                pass


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
