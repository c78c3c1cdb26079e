# Parses an empty command line in its main guard.
# outcome: PASSED
# placement: both
import argparse


def solve(x):
    return 2 * x


def main(arguments=None):
    parser = argparse.ArgumentParser(description="doubles")
    parser.add_argument("--n", type=int, default=3)
    options = parser.parse_args(arguments)
    print(solve(np.arange(options.n)))


if __name__ == "__main__":
    main([])


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
