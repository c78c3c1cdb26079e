# Logs each step of a solver at level DEBUG.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import logging

logging.basicConfig(level=logging.DEBUG)


def solve(x):
    for step in range(5000):
        logging.debug("step %d: x = %s, residual = %s", step, x, x / (step + 1))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
