# Reads the environment variables of the worker's process.
# outcome: FORBIDDEN
# detail: environ
# placement: both
def solve(x):
    try:
        open("/proc/self/environ", "rb").read()
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
