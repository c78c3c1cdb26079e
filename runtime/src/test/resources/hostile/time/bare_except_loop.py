# Swallows whatever ends its loop with a bare except, and begins again.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    while True:
        try:
            while True:
                pass
        except:
            pass


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
