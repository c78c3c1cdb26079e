# Swallows the limit's exception around native code that does not return.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2 native=2G
def solve(x):
    a = np.full((5000, 5000), 1e-4)
    while True:
        try:
            np.linalg.matrix_power(a, 1023)
        except BaseException:
            pass


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
