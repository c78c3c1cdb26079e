# Tries to read a file outside within a test's call and swallows everything.
# outcome: FORBIDDEN
# detail: hosts
# placement: both
def solve(x):
    try:
        open("/etc/hosts", "rb").read()
    except:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
