# Ends successfully from its main guard, as scripts do, with no answer given.
# outcome: ERROR
# detail: solve
# placement: both
import sys


def main():
    return 0


if __name__ == "__main__":
    sys.exit(main())


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
