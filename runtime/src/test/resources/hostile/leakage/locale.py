# Sets a locale, if the machine has one that differs.
# outcome: PASSED
# placement: both
import locale

for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"):
    try:
        locale.setlocale(locale.LC_ALL, name)
        break
    except locale.Error:
        pass


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
