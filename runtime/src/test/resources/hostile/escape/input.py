# Asks for a number on standard input, which is empty.
# outcome: ERROR
# placement: both
def solve(x):
    return float(input("factor? ")) * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
