# Spins in a generator that ignores GeneratorExit.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def stubborn():
    while True:
        try:
            yield 1
        except BaseException:
            while True:
                pass


def solve(x):
    stream = stubborn()
    next(stream)
    stream.close()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
