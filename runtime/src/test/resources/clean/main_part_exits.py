# Has a main part that reads arguments and input, and exits, above and below its function.
# outcome: PASSED
# placement: both
import sys

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(0)


def solve(x):
    return 2 * x


if __name__ == "__main__":
    print(solve(float(input())))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
