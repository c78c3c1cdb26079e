# Creates a file outside.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
def solve(x):
    with open("/var/tmp/crucible-canary", "w") as file:
        file.write("escaped\n")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
