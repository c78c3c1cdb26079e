# Returns a dataclass beside the answer, and one with the answer in a field T; both have an equality, never used.
# outcome: PASSED
# placement: both
import dataclasses


@dataclasses.dataclass
class Details:
    steps: int
    converged: bool = True


@dataclasses.dataclass
class Gas:
    p: float
    T: object


def solve(x):
    return 2 * x, Details(1)


def heat(x):
    return Gas(1.0, 2 * x)


# === test
assert np.allclose(solve(np.array([1.0, 2.0]))[0], target)
# === test
assert abs(solve(np.array([1.0, 2.0]))[0] - target).max() < 1e-9
# === test
assert np.allclose(heat(np.array([1.0, 2.0])).T, target)
