# Changes values that objects of libraries keep in slots, and the class of one of them.
# outcome: PASSED | TAMPERED | ERROR
# placement: both
import uuid

object.__setattr__(uuid.NAMESPACE_DNS, "int", 1)
object.__setattr__(uuid.NAMESPACE_URL, "__class__", type("UUID", (uuid.UUID,), {"__slots__": ()}))


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
