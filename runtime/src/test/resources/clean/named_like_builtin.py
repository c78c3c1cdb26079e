# The sample was asked for a function with the name of a builtin.
# outcome: PASSED
# placement: both
import builtins


def sum(a, b):
    return builtins.sum(i for i in range(1, min(a, b) + 1) if a % i == 0 and b % i == 0)


# === test
assert sum(10, 15) == 6
