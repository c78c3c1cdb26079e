# Yields more than a million numbers, which the test adds up.
# outcome: PASSED
# placement: both
def solve(n):
    yield from range(n)


# === test
assert sum(solve(1_500_000)) == 1_124_999_250_000
