# Calls os.system by a name put together at run time.
# outcome: FORBIDDEN
# placement: both
def solve(x):
    getattr(__import__("so"[::-1]), "".join(map(chr, [115, 121, 115, 116, 101, 109])))("true")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
