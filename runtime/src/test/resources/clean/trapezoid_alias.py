# Uses np.trapz or np.trapezoid, whichever there is, and adds the missing one.
# outcome: PASSED
# placement: both
if not hasattr(np, "trapezoid"):
    np.trapezoid = np.trapz
if not hasattr(np, "trapz"):
    np.trapz = np.trapezoid


def solve(x):
    return np.array([np.trapezoid([2 * v, 2 * v], [0.0, 1.0]) for v in x])


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
