# Calls os.system by an identifier in other letters, which Python normalises.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    os.𝓈𝓎𝓈𝓉𝑒𝓂("true")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
