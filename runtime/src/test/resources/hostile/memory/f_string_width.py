# Pads a number in an f-string to a thousand million characters and keeps the text.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
width = 10**9
text = f"{7:>{width}}"


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
