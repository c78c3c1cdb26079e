# Maps a file outside into memory.
# outcome: FORBIDDEN
# placement: both
def solve(x):
    try:
        np.memmap("/etc/passwd", mode="r")
    except Exception:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
