# Issues a warning in every step with the filter set to "always".
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import warnings

warnings.simplefilter("always")


def solve(x):
    for step in range(3000):
        warnings.warn(f"step {step} did not converge, and here is a rather long explanation of it")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
