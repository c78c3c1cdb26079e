# Reads the addresses of the process's memory.
# outcome: FORBIDDEN
# detail: maps
# placement: both
def solve(x):
    try:
        open("/proc/self/maps").read()
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
