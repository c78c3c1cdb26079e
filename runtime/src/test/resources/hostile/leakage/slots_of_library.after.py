# The objects of libraries have their own values in their slots, and their own classes.
# outcome: PASSED
# placement: both
import uuid

assert str(uuid.NAMESPACE_DNS) == "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
assert type(uuid.NAMESPACE_URL) is uuid.UUID


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
