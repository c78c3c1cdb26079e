# Catches the limit's exception in twenty nested frames, each of which spins again.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def layer(depth):
    if depth:
        try:
            layer(depth - 1)
        except BaseException:
            pass
    while True:
        pass


def solve(x):
    layer(20)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
