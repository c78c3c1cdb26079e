# Prints the traceback of each of very many handled exceptions.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import traceback


def solve(x):
    for _ in range(2000):
        try:
            np.linalg.inv(np.zeros((2, 2)))
        except np.linalg.LinAlgError:
            traceback.print_exc()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
