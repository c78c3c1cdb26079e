# Executes code that it carries in base 64.
# outcome: FORBIDDEN
# placement: both
import base64

CODE = base64.b64encode(b"import os\nos.system('true')\n")


def solve(x):
    exec(base64.b64decode(CODE), {})
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
