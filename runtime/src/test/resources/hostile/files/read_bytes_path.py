# Names a file outside by a path of bytes.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
def solve(x):
    try:
        open(b"/etc/passwd", "rb").close()
    except Exception:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
