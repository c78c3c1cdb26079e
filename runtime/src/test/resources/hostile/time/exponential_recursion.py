# Computes a Fibonacci number by naive double recursion.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def solve(x):
    fibonacci(60)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
