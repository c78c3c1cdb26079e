# Climbs out of the scratch folder with a relative path.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
def solve(x):
    with open("../../../../../../../../../../../../etc/passwd") as file:
        file.read()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
