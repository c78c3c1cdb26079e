# Puts an object of its own into a list that is the private variable of a library.
# outcome: TAMPERED
# detail: _signals
# placement: both
# slow: yes
import decimal


class Signal:
    def __eq__(self, other):
        return True


import _pydecimal

_pydecimal._signals = [Signal()]


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
