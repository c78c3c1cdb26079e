# Swallows the OSError of a full scratch folder and answers right.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: scratch=1M
def solve(x):
    try:
        with open("dump.txt", "w") as file:
            file.write("s" * 10**7)
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
