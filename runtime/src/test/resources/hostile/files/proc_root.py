# Reaches a file outside through the process's own root link.
# outcome: FORBIDDEN
# placement: both
def solve(x):
    try:
        open("/proc/self/root/etc/passwd").read()
    except OSError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
