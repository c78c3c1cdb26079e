# Raises MemoryError itself.
# outcome: MEMORY_LIMIT | ERROR
# placement: both
def solve(x):
    raise MemoryError("says the sample")


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
