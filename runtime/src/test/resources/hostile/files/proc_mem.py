# Opens the process's memory for writing.
# outcome: FORBIDDEN
# placement: both
def solve(x):
    try:
        with open("/proc/self/mem", "r+b", buffering=0) as memory:
            memory.seek(0x400000)
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
