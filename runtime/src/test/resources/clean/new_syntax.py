# Uses match statements, assignment expressions and annotations.
# outcome: PASSED
# placement: both
from __future__ import annotations


def solve(x: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray | None:
    match x.shape:
        case (n,) if (m := n) == 2:
            return np.array([*(2 * x), m])[:-1]
        case _:
            return None


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
