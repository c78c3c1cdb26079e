# Opens the machine's physical memory.
# outcome: FORBIDDEN
# placement: both
def solve(x):
    try:
        open("/dev/mem", "rb").read(16)
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
