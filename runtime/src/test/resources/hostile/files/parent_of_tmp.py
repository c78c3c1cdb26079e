# Climbs out of the private folder for temporary files.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
def solve(x):
    try:
        open("/tmp/../etc/passwd").close()
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
