# Stacks sequences by their keywords, too, and handles NumPy's refusal of a generator.
# outcome: PASSED
# placement: both
import inspect


def solve(x):
    refused = 0
    for stack in (np.stack, np.vstack, np.hstack, np.dstack, np.column_stack):
        try:
            stack(row for row in (x, x))
        except TypeError as error:
            refused += "sequence" in str(error)
    assert "tup" in inspect.signature(np.vstack).parameters
    together = np.vstack(tup=[x, x]) + np.stack(arrays=(x, x), axis=0)
    return np.hstack([together[0], np.column_stack((x, x))[:, 1], refused])


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), [2.0, 4.0, 1.0, 2.0, 5.0])
