# Computes only where that is defined, and gives all other places a value of their own.
# outcome: PASSED
def solve(x):
    defined = x > 0
    halves = np.divide(1, x, where=defined, out=np.zeros_like(x))
    unset = np.sqrt(x, where=defined)
    unset[~defined] = 0
    assert np.isfinite(unset).all() and np.isfinite(halves).all()
    mask = np.empty(x.shape, bool)
    mask[:] = defined
    zeros = np.empty(300000)
    zeros.fill(0)
    assert not zeros.any()
    return np.where(mask, 2 * x, 0)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
assert np.array_equal(solve(np.array([-1.0, 0.0, 3.0])), [0, 0, 6])
