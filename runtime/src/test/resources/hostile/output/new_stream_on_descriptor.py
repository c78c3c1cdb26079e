# Opens a stream of its own on descriptor 2.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
def solve(x):
    with open(2, "w", closefd=False) as stream:
        stream.write("d" * 10**6)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
